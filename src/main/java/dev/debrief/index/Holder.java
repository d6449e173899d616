package dev.debrief.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Who writes to an index folder, noted for whoever finds it locked. */
final class Holder {
    private static final String FILE = "writer.txt";

    private Holder() {}

    static void note(Path folder) throws IOException {
        String since = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Files.writeString(
                folder.resolve(FILE), "process " + ProcessHandle.current().pid() + " since " + since);
    }

    static String of(Path folder) {
        try {
            return Files.readString(folder.resolve(FILE));
        } catch (IOException e) {
            return "another process";
        }
    }
}
