package dev.debrief.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProblemTest {
    @Test
    void aProblemOfManyFilesIsOneLineAndHidesNoOther() {
        var problems = new ArrayList<Problem>();
        for (int i = 1; i <= 73; i++) problems.add(new Problem("a" + i + ".md", 4, "unknown role 'pilot'"));
        problems.add(40, new Problem("b.md", 0, "could not be read; skipped"));
        assertEquals(
                List.of(
                        "a1.md:4: unknown role 'pilot' (the same in 72 other places)",
                        "b.md: could not be read; skipped"),
                Problem.lines(problems));
    }

    @Test
    void aProblemOfAFewFilesIsListedForEach() {
        var problems = List.of(
                new Problem("a.md", 1, "no title"),
                new Problem("b.md", 1, "no title"),
                new Problem("c.md", 1, "no title"));
        assertEquals(problems.stream().map(Problem::toString).toList(), Problem.lines(problems));
    }

    @Test
    void whateverAMessageQuotesItIsOneShortLine() {
        String quoted = new Problem("a\nb.md", 2, "unknown '\u001b[31m\nred" + "😀".repeat(100_000) + "'").toString();
        assertEquals("a b.md:2: unknown ' [31m red😀", quoted.substring(0, 30));
        assertTrue(quoted.length() < 1000);
        assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(quoted));
    }
}
