package dev.debrief.app;

import dev.debrief.embed.Bge;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The shipped corpus and catalogue with the real model, indexed once for all tests. */
public final class Shipped {
    private static final Bge MODEL = new Bge();

    private Shipped() {}

    /** Opens a knowledge base on the shared index; the caller closes it. */
    public static synchronized KnowledgeBase knowledgeBase() {
        try {
            var sources = new Sources(List.of(Path.of("corpus/articles")), Path.of("corpus/patterns"));
            return new Workspace(sources, Path.of("target/test-index"), MODEL, System.err::println).open(Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
