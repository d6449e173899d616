package dev.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what is true; {@code -Ddebrief.golden=rewrite} writes what is true now. */
public final class Golden {
    public static final boolean REWRITE = "rewrite".equals(System.getProperty("debrief.golden"));
    public static final String ADVICE = "rewrite with -Ddebrief.golden=rewrite if this is meant";

    private Golden() {}

    public static void check(Path file, String now) throws IOException {
        if (REWRITE) Files.writeString(file, now);
        assertEquals(Files.exists(file) ? Files.readString(file) : "", now, ADVICE);
    }
}
