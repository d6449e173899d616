package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PagerTest {
    private static Pager pager(int page, int last) {
        return Pager.of(page, last, false, Integer::toString);
    }

    private static String steps(Pager pager) {
        return pager.steps().stream()
                .map(step -> step.page() == 0 ? "…" : step.link())
                .collect(Collectors.joining(" "));
    }

    @Test
    void linksTheFirstTheLastAndThePagesAround() {
        assertEquals("1 … 8 9 10 11 12 … 40", steps(pager(10, 40)));
        assertEquals("1 2 3 … 40", steps(pager(1, 40)));
        assertEquals("1", steps(pager(1, 1)));
        assertEquals("", steps(pager(1, 0)));
    }

    @Test
    void thereIsNothingBeforeTheFirstAndAfterTheLastPage() {
        assertNull(pager(1, 3).previous());
        assertEquals("2", pager(1, 3).next());
        assertEquals("2", pager(3, 3).previous());
        assertNull(pager(3, 3).next());
    }

    @Test
    void aPageBeyondTheLastLinksBackToIt() {
        assertEquals("3", pager(7, 3).last());
        assertNull(pager(3, 3).last());
    }
}
