package dev.debrief.app;

import dev.debrief.embed.Embedder;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import dev.debrief.learn.Artifacts;
import dev.debrief.learn.TunedEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The shipped corpus and catalogue with the real model, indexed once for all tests. */
public final class Shipped {
    private static final Embedder MODEL = TunedEncoder.embedder(Artifacts.ofProgram());

    private Shipped() {}

    /** Opens a knowledge base on the shared index; the caller closes it. */
    public static KnowledgeBase knowledgeBase() {
        return open(Path.of("corpus/articles"), Path.of("target/test-index"));
    }

    /**
     * The same on the articles of the judged queries: as they were when they were judged, so that articles may be added and
     * reworded without judging them again.
     */
    public static KnowledgeBase judged() {
        return open(Path.of("src/test/resources/judged/articles"), Path.of("target/judged-index"));
    }

    private static synchronized KnowledgeBase open(Path articles, Path index) {
        try {
            var sources = new Sources(List.of(articles), Path.of("corpus/patterns"));
            return new Workspace(sources, index, MODEL, System.err::println).open(Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
