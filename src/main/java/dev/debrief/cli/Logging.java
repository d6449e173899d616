package dev.debrief.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What is logged to standard error, by java.util.logging, and how. */
final class Logging {
    /** How the log of a server is written. */
    enum Format {
        /** Warnings only, as text. */
        QUIET,
        /** A line for each request and each change as well. */
        TEXT,
        /** The same, a JSON object a line. */
        JSON
    }

    /** java.util.logging forgets the level of a logger that nobody holds. */
    private static final List<Logger> HELD = new ArrayList<>();

    private Logging() {}

    /** A person at a terminal wants warnings of libraries only. */
    static void quiet() {
        for (String name : List.of("", "org.eclipse.jetty", "io.javalin", "org.apache.lucene"))
            level(name, Level.WARNING);
        // The launcher leaves the incubating vector module out, see ARCHITECTURE.md; Lucene would recommend it on every
        // start.
        level("org.apache.lucene.internal.vectorization", Level.SEVERE);
        // The tokenizer looks for a graphics card and warns where it finds none.
        level("ai.djl", Level.SEVERE);
    }

    static void use(Format format) {
        if (format == Format.QUIET) return;
        level("dev.debrief", Level.FINE);
        Formatter lines = format == Format.JSON ? new JsonLines() : new TextLines();
        for (var handler : Logger.getLogger("").getHandlers()) {
            handler.setLevel(Level.ALL);
            handler.setFormatter(lines);
        }
    }

    private static void level(String name, Level level) {
        var logger = Logger.getLogger(name);
        logger.setLevel(level);
        HELD.add(logger);
    }
}
