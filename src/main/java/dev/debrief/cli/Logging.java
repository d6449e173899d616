package dev.debrief.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Configures what java.util.logging writes to standard error, and in which format. */
final class Logging {
    /** The log format of a server. */
    enum Format {
        /** Warnings only, as text. */
        QUIET,
        /** Also one line for each request and each change of the index. */
        TEXT,
        /** Like {@link #TEXT}, with one JSON object per line. */
        JSON
    }

    /** java.util.logging forgets the level of a logger that nothing references. */
    private static final List<Logger> CONFIGURED = new ArrayList<>();

    private Logging() {}

    /** At a terminal, only warnings of libraries are of interest. */
    static void quiet() {
        for (String name : List.of("", "org.eclipse.jetty", "io.javalin", "org.apache.lucene"))
            level(name, Level.WARNING);
        // The launcher leaves out the incubating vector module (see ARCHITECTURE.md), and Lucene would recommend it at
        // every
        // start.
        level("org.apache.lucene.internal.vectorization", Level.SEVERE);
        // The tokenizer looks for a graphics card and warns if it finds none.
        level("ai.djl", Level.SEVERE);
    }

    /** Does something that reports its own failure, which the web server would log as well, with a stack trace. */
    static <T> T withoutServerLog(Supplier<T> start) {
        var logs = List.of(Logger.getLogger("io.javalin"), Logger.getLogger("org.eclipse.jetty"));
        logs.forEach(log -> log.setLevel(Level.OFF));
        try {
            return start.get();
        } finally {
            logs.forEach(log -> log.setLevel(Level.WARNING));
        }
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
        CONFIGURED.add(logger);
    }
}
