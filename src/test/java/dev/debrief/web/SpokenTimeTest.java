package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SpokenTimeTest {
    @Test
    void hundredAndThirtyWordsTakeAMinute() {
        assertEquals("1 min", SpokenTime.of(130));
        assertEquals("30 s", SpokenTime.of(65));
        assertEquals("2 min 30 s", SpokenTime.of(325));
    }

    @Test
    void timesAreRoundedToFiveSeconds() {
        assertEquals("0 s", SpokenTime.of(1));
        assertEquals("1 min 20 s", SpokenTime.of(178));
        assertEquals("1 min", SpokenTime.of(128), "not 60 s");
    }
}
