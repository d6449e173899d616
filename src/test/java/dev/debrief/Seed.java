package dev.debrief;

import java.util.Random;

/** The seed of a random test: a new one in each run, printed, and replayed with {@code -Ddebrief.seed=N}. */
public final class Seed {
    private static final Long GIVEN = Long.getLong("debrief.seed");

    private Seed() {}

    /** @param test the class of the test that uses the seed */
    public static long of(Class<?> test) {
        long seed = GIVEN != null ? GIVEN : new Random().nextLong();
        System.out.println(test.getSimpleName() + ": " + replay(seed));
        return seed;
    }

    /** Says how to repeat a test with the same random choices, for failure messages. */
    public static String replay(long seed) {
        return "replay with -Ddebrief.seed=" + seed;
    }
}
