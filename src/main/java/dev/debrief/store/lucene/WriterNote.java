package dev.debrief.store.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A note in an index folder that says which process is writing to it. */
final class WriterNote {
    private static final String FILE = "writer.txt";

    private WriterNote() {}

    static void leave(Path folder) throws IOException {
        String since = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Files.writeString(
                folder.resolve(FILE), "process " + ProcessHandle.current().pid() + " since " + since);
    }

    static String read(Path folder) {
        try {
            return Files.readString(folder.resolve(FILE));
        } catch (IOException e) {
            return "another process";
        }
    }
}
