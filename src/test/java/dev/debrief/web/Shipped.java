package dev.debrief.web;

import dev.debrief.embed.Bge;
import dev.debrief.index.IndexBuilder;
import dev.debrief.index.IndexHome;
import dev.debrief.index.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The shipped corpus and catalogue, indexed once for all tests with the real model. */
public final class Shipped {
    private static final Bge MODEL = new Bge();

    private Shipped() {}

    /** A new engine on the shared index; the caller closes it. */
    public static synchronized Engine engine() {
        try {
            var sources = new Sources(List.of(Path.of("corpus/articles")), Path.of("corpus/patterns"));
            var home = new IndexHome(Path.of("target/test-index"), sources, MODEL, System.err::println);
            return Engine.open(home.open(IndexBuilder.Progress.NONE), MODEL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
