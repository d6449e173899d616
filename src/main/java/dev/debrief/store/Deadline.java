package dev.debrief.store;

import java.time.Duration;

/**
 * When to give up.
 *
 * @param nanos a time of {@link System#nanoTime}
 */
public record Deadline(long nanos) {
    public static Deadline after(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** A day from now: nobody waits longer. */
    public static Deadline none() {
        return after(Duration.ofDays(1));
    }

    public boolean hasPassed() {
        return System.nanoTime() - nanos > 0;
    }

    /** @throws DeadlineException if it has passed */
    public void check() {
        if (hasPassed()) throw new DeadlineException();
    }
}
