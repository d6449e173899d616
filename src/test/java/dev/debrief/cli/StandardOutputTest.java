package dev.debrief.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class StandardOutputTest {
    private static PrintStream failingWith(String reason) {
        var raw = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
        return new PrintStream(new StandardOutput(raw), true, StandardCharsets.UTF_8);
    }

    @Test
    void aReaderThatHasGoneEndsTheCommandSilentlyAsItEndsOthers() {
        var failure =
                assertThrows(Failure.class, () -> failingWith("Broken pipe").println("a"));
        assertEquals("", failure.getMessage());
        assertEquals(141, failure.exitCode());
    }

    @Test
    void aFullDiskIsAFailureAndReportedOnce() {
        var out = failingWith("No space left on device");
        var failure = assertThrows(Failure.class, () -> out.println("a"));
        assertEquals("cannot write the output: No space left on device", failure.getMessage());
        assertEquals(1, failure.exitCode());
        assertDoesNotThrow(out::flush);
    }
}
