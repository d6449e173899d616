package dev.debrief.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceFilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void aFileThatChangesWhileItIsReadIsReadAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("growing.txt"), "one");
        var appends = new AtomicInteger(2);
        SourceFiles.Opener appending = path -> {
            var in = Files.newInputStream(path);
            if (appends.getAndDecrement() > 0) Files.writeString(path, " more", StandardOpenOption.APPEND);
            return in;
        };
        assertEquals("one more more", new String(SourceFiles.read(file, 1_000, appending), StandardCharsets.UTF_8));
        appends.set(100);
        var error = assertThrows(IOException.class, () -> SourceFiles.read(file, 1_000, appending));
        assertTrue(String.valueOf(error.getMessage()).contains("being written to"));
    }
}
