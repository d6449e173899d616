package dev.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares results with files that state the expected ones; {@code -Ddebrief.golden=rewrite} writes the current ones.
 */
public final class Golden {
    public static final boolean REWRITE = "rewrite".equals(System.getProperty("debrief.golden"));
    public static final String ADVICE = "if the change is intended, rewrite with -Ddebrief.golden=rewrite";

    private Golden() {}

    public static void check(Path file, String now) throws IOException {
        if (REWRITE) Files.writeString(file, now);
        assertEquals(Files.exists(file) ? Files.readString(file) : "", now, ADVICE);
    }
}
