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
    void aFileThatIsWrittenWhileItIsReadIsReadAgainUntilItIsWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("growing.txt"), "one");
        var left = new AtomicInteger(2);
        SourceFiles.Opener written = path -> {
            var in = Files.newInputStream(path);
            if (left.getAndDecrement() > 0) Files.writeString(path, " more", StandardOpenOption.APPEND);
            return in;
        };
        assertEquals("one more more", new String(SourceFiles.read(file, 1_000, written), StandardCharsets.UTF_8));
        left.set(100);
        var refused = assertThrows(IOException.class, () -> SourceFiles.read(file, 1_000, written));
        assertTrue(String.valueOf(refused.getMessage()).contains("being written to"));
    }
}
