package dev.debrief.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ChanceTest {
    @Test
    void theLadyTastingTeaHasEveryCupRightOnceInSeventy() {
        assertEquals(1 / 70.0, Chance.ofAtLeast(4, 4, 0, 4), 1e-12);
        assertEquals(17 / 70.0, Chance.ofAtLeast(3, 4, 1, 4), 1e-12);
    }

    @Test
    void samplesThatDoNotDifferDifferByChance() {
        assertEquals(1, Chance.ofAtLeast(0, 9, 0, 5), 1e-12);
        assertEquals(1, Chance.ofAtLeast(0, 9, 3, 5), 1e-12);
        assertEquals(1, Chance.ofAtLeast(9, 9, 5, 5), 1e-12);
    }

    @Test
    void largeSamplesAreComputedExactlyEnough() {
        // The sum of the fractions, as exact ones.
        assertEquals(1.6858498536999693e-6, Chance.ofAtLeast(400, 1000, 300, 1000), 1e-14);
    }
}
