package dev.debrief.app;

import dev.debrief.catalogue.Catalogue;
import dev.debrief.domain.Schema;
import dev.debrief.embed.Bge;
import dev.debrief.embed.Embedder;
import dev.debrief.ingest.BuildResult;
import dev.debrief.ingest.Ingest;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import dev.debrief.learn.Artifacts;
import dev.debrief.learn.Models;
import dev.debrief.learn.TunedEncoder;
import dev.debrief.store.PassageStore;
import dev.debrief.store.lucene.English;
import dev.debrief.store.lucene.LuceneHome;
import dev.debrief.text.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Articles, patterns, and the index built from them: builds the index and opens knowledge bases on it. The only place that
 * puts an engine, a language, and models together.
 */
public final class Workspace {
    private final Sources sources;
    private final Embedder embedder;
    private final Models models;
    private final Ingest ingest;
    private final Duration longest;
    private final Path index;

    /**
     * @param index folder of the index
     * @param report receives progress and problems, one line each
     */
    public Workspace(Sources sources, Path index, Embedder embedder, Consumer<String> report) {
        this(sources, index, Schema.SHIPPED, embedder, KnowledgeBase.LONGEST_SEARCH, report);
    }

    /** @param longest how long a search may take */
    public Workspace(
            Sources sources, Path index, Schema schema, Embedder embedder, Duration longest, Consumer<String> report) {
        this.sources = sources;
        this.embedder = embedder;
        this.longest = longest;
        this.index = index;
        this.models = new Models(Artifacts.ofProgram(), new English(), embedder.model());
        this.ingest = new Ingest(new LuceneHome(index, schema), sources, models, embedder, report);
    }

    /** A workspace with the embedding model that ships with the program. */
    public static Workspace of(Sources sources, Path index, Duration longest, Consumer<String> report) {
        return new Workspace(
                sources, index, Schema.SHIPPED, TunedEncoder.embedder(Artifacts.ofProgram()), longest, report);
    }

    private KnowledgeBase knowledgeBase(PassageStore store) {
        return new KnowledgeBase(store, models, embedder, longest);
    }

    /** Opens the knowledge base. Builds the index first if it is missing, stale, or unreadable. */
    public KnowledgeBase open(Progress progress) throws IOException {
        return knowledgeBase(ingest.open(progress));
    }

    /**
     * Opens the knowledge base as it was last built, even if the sources have changed since.
     *
     * @throws dev.debrief.store.UnusableIndexException if there is no index or it cannot be read; the message gives the reason
     */
    public KnowledgeBase openAsItIs() throws IOException {
        return knowledgeBase(ingest.openAsItIs());
    }

    /** Opens the knowledge base if its sources have not changed since it was built; otherwise returns empty. */
    public Optional<KnowledgeBase> current() throws IOException {
        return ingest.current().map(this::knowledgeBase);
    }

    /**
     * The pairs of example answers of a catalogue that are nearest in meaning, nearest first.
     *
     * @param patterns folder of the catalogue
     */
    public static List<NearAnswers.Pair> nearAnswers(Path patterns, int most) {
        return nearAnswers(patterns, new Bge(), most);
    }

    static List<NearAnswers.Pair> nearAnswers(Path patterns, Embedder embedder, int most) {
        var models = new Models(Artifacts.ofProgram(), new English(), embedder.model());
        var catalogue = models.catalogue(
                Catalogue.read(patterns).patterns().values(), texts -> embedder.embedAll(texts, unused -> {}));
        return NearAnswers.of(catalogue, most);
    }

    /** Builds the index, even if it is up to date. */
    public BuildResult rebuild(Progress progress) throws IOException {
        return ingest.rebuild(progress);
    }

    /** A message with the names of the folders instead of their paths, which are nobody's business on a page. */
    String withoutPaths(String message) {
        var folders = new ArrayList<>(sources.articles());
        folders.addAll(List.of(sources.patterns(), index));
        String bare = message;
        for (Path folder : folders) bare = bare.replace(folder.toString(), SourceFiles.name(folder));
        return bare;
    }

    /** A number that changes when a source file is added, removed, or written. */
    public long stamp() {
        return sources.stamp();
    }

    /**
     * Rebuilds in the background whenever the sources change.
     *
     * @param known {@link #stamp} from before the live index was opened, so that later changes are noticed
     */
    public void watch(long known, LiveKnowledgeBase live) {
        Thread.ofPlatform().daemon().name("watch").start(new Watch(this, known, live, Watch.Pace.STANDARD));
    }
}
