package dev.debrief.index;

import dev.debrief.catalogue.Catalogue;
import dev.debrief.embed.Embedder;
import dev.debrief.read.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A folder with an index, kept in step with the sources that it was made from. */
public final class IndexHome {
    private final Path folder;
    private final Sources sources;
    private final Embedder embedder;
    private final Consumer<String> say;

    /** @param say told what is done and what a person should look at, a line each */
    public IndexHome(Path folder, Sources sources, Embedder embedder, Consumer<String> say) {
        this.folder = folder;
        this.sources = sources;
        this.embedder = embedder;
        this.say = say;
    }

    /** The index, if nothing changed since it was built. */
    public Optional<Snapshot> current() throws IOException {
        return Optional.ofNullable(usable(sources.fingerprint()));
    }

    /** The index, built first where it is missing, stale or not to be read. */
    public Snapshot open(IndexBuilder.Progress progress) throws IOException {
        var fingerprint = sources.fingerprint();
        Snapshot current = usable(fingerprint);
        if (current != null) return current;
        build(fingerprint, progress);
        return Snapshot.open(folder);
    }

    /**
     * The index as it is, whatever became of its sources.
     *
     * @throws UnusableIndexException where it is missing or not to be read, with the reason
     */
    public Snapshot openAsItIs() throws IOException {
        return Snapshot.open(folder);
    }

    /** Builds the index whatever its state. */
    public IndexBuilder.Result rebuild(IndexBuilder.Progress progress) throws IOException {
        return build(sources.fingerprint(), progress);
    }

    private IndexBuilder.Result build(Fingerprint fingerprint, IndexBuilder.Progress progress) throws IOException {
        var corpus = Corpus.read(sources.articles());
        if (corpus.articles().isEmpty()) {
            corpus.problems().forEach(problem -> say.accept(problem.toString()));
            throw new IOException("no articles: put .txt, .md or .html files into " + sources.articles());
        }
        var builder = new IndexBuilder(corpus, Catalogue.read(sources.patterns()), embedder);
        builder.problems().forEach(problem -> say.accept(problem.toString()));
        return builder.build(folder, fingerprint, progress);
    }

    private @org.jspecify.annotations.Nullable Snapshot usable(Fingerprint fingerprint) throws IOException {
        try {
            var snapshot = Snapshot.open(folder);
            var manifest = snapshot.manifest();
            if (manifest.fingerprint().equals(fingerprint.toString())
                    && manifest.model().equals(embedder.model())) return snapshot;
            snapshot.close();
            say.accept(
                    "The articles, the catalogue or the program changed since the index was built; building it anew.");
        } catch (UnusableIndexException e) {
            say.accept("Building the index: " + e.getMessage() + ".");
        }
        return null;
    }
}
