package dev.debrief.ingest;

import dev.debrief.catalogue.Catalogue;
import dev.debrief.embed.Embedder;
import dev.debrief.extract.Tagger;
import dev.debrief.learn.Models;
import dev.debrief.read.Corpus;
import dev.debrief.store.FailedCheckException;
import dev.debrief.store.IndexLockedException;
import dev.debrief.store.PassageStore;
import dev.debrief.store.StoreHome;
import dev.debrief.store.UnusableIndexException;
import dev.debrief.text.Attempt;
import dev.debrief.text.Problem;
import dev.debrief.text.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Keeps a store in step with the articles and patterns that it is made from. */
public final class Ingest {
    private final StoreHome home;
    private final Sources sources;
    private final Models models;
    private final Embedder embedder;
    private final Consumer<String> report;

    /** @param report receives a line for each thing that is done and for each problem with the sources */
    public Ingest(StoreHome home, Sources sources, Models models, Embedder embedder, Consumer<String> report) {
        this.home = home;
        this.sources = sources;
        this.models = models;
        this.embedder = embedder;
        this.report = report;
    }

    /** The store, if nothing changed since it was built. */
    public Optional<PassageStore> current() throws IOException {
        return usable(sources.fingerprint());
    }

    /** The store, built first if it is missing, stale, or unreadable. */
    public PassageStore open(Progress progress) throws IOException {
        var fingerprint = sources.fingerprint();
        var current = usable(fingerprint);
        if (current.isPresent()) return current.get();
        build(fingerprint, progress);
        return home.open();
    }

    /**
     * The store as it is, whether or not its sources changed.
     *
     * @throws UnusableIndexException if it is missing or unreadable, with the reason and what to do
     */
    public PassageStore openAsItIs() throws IOException {
        try {
            return home.open();
        } catch (UnusableIndexException e) {
            throw new UnusableIndexException(e.getMessage() + "; run \"debrief index\" to build the one in " + home, e);
        }
    }

    /** Builds the store, even if nothing changed. */
    public BuildResult rebuild(Progress progress) throws IOException {
        return build(sources.fingerprint(), progress);
    }

    private BuildResult build(Fingerprint fingerprint, Progress progress) throws IOException {
        var corpus = Corpus.read(sources.articles());
        if (corpus.articles().isEmpty()) {
            Problem.lines(corpus.reports()).forEach(report);
            throw new IOException("no articles: put .txt, .md, .html, .pdf, or .docx files into " + folders());
        }
        // While the model loads, the catalogue and the articles are read.
        Thread.ofPlatform().daemon().name("model-loader").start(embedder::load);
        var catalogue = Catalogue.read(sources.patterns());
        var tagger = new Tagger(models.kinds());
        var attempts = corpus.articles().parallelStream()
                .map(article -> Attempt.at(article.source(), () -> tagger.read(article)))
                .toList();
        var articles = attempts.stream().flatMap(one -> one.result().stream()).toList();
        var problems = new ArrayList<Problem>(corpus.reports());
        problems.addAll(catalogue.problems());
        attempts.forEach(one -> problems.addAll(one.problems()));
        articles.forEach(article -> problems.addAll(article.problems()));
        var lines = Problem.lines(problems);
        lines.forEach(report);
        if (articles.stream().allMatch(article -> article.passages().isEmpty()))
            throw new IOException("no passages in " + folders() + ": the articles are empty, or have only headings");
        var model = models.catalogue(catalogue.patterns().values(), texts -> {
            progress.start("Learning from", texts.size(), "answers");
            return embedder.embedAll(texts, unused -> progress.step());
        });
        var build = new IndexBuild(
                articles,
                catalogue,
                model,
                embedder,
                models.texts(embedder.model()),
                models.texts(embedder.forAnswers().model()),
                lines);
        try {
            return build.write(home, fingerprint, progress, report);
        } catch (IndexLockedException | FailedCheckException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(
                    "the index in " + home + " could not be written (" + SourceFiles.reason(e)
                            + "); make room, or choose another folder with --index. What was there before is untouched",
                    e);
        }
    }

    private String folders() {
        return sources.articles().stream().map(Path::toString).collect(Collectors.joining(" or "));
    }

    private Optional<PassageStore> usable(Fingerprint fingerprint) throws IOException {
        try {
            var store = home.open();
            var manifest = store.manifest();
            if (manifest.fingerprint().equals(fingerprint.toString())
                    && manifest.model().equals(embedder.models())) return Optional.of(store);
            store.close();
            report.accept(
                    "The articles, the catalogue, or the program changed since the index was built; rebuilding it.");
        } catch (UnusableIndexException e) {
            report.accept("Building the index: " + e.getMessage() + ".");
        }
        return Optional.empty();
    }
}
