package dev.debrief.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AttemptTest {
    private final List<Problem> problems = new ArrayList<>();

    private String reported(Attempt.Step<String> step) {
        assertEquals(Optional.empty(), Attempt.at("a.md", step).orReport(problems));
        return problems.getLast().toString();
    }

    @SuppressWarnings("InfiniteRecursion") // that is the point
    private static String overflow(int depth) {
        return overflow(depth + 1) + depth;
    }

    @Test
    void whatAFileThrowsIsReportedWithItsName() {
        assertEquals("a.md: could not be read (binary, not text); skipped", reported(() -> {
            throw new IOException("binary, not text");
        }));
        assertEquals("a.md: could not be read (nested too deeply); skipped", reported(() -> overflow(0)));
        assertEquals(
                "a.md: could not be read (it takes more memory than there is); skipped",
                reported(() -> String.valueOf(new char[Integer.MAX_VALUE])));
        assertEquals("a.md: could not be read (java.lang.AssertionError: impossible); skipped", reported(() -> {
            throw new AssertionError("impossible");
        }));
    }

    @Test
    void allProblemsOfAFileThatIsNotWrittenAsItMustBeAreReported() {
        var all = List.of(new Problem("a.md", 1, "one"), new Problem("a.md", 2, "two"));
        reported(() -> {
            throw new InvalidFileException(all);
        });
        assertEquals(all, problems);
    }

    @Test
    void anInterruptionIsNotTheFaultOfTheFile() {
        assertThrows(
                UncheckedIOException.class,
                () -> Attempt.at("a.md", () -> {
                    throw new ClosedByInterruptException();
                }));
    }

    @Test
    void whatSucceedsHasNoProblems() {
        assertEquals(Optional.of("read"), Attempt.at("a.md", () -> "read").orReport(problems));
        assertEquals(List.of(), problems);
    }
}
