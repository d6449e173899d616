package dev.debrief.store;

import dev.debrief.domain.Passage;

/** Whether a passage says enough to be of use by itself: fragments of lists and tables often do not. */
public final class PassageLength {
    /** A passage of so many characters, two or three lines, is long enough. */
    private static final double ENOUGH = 300;

    private PassageLength() {}

    /** Its length as a share of what is enough, above 0 and at most 1. */
    public static double share(Passage passage) {
        return Math.min(1, Math.max(1, passage.text().length()) / ENOUGH);
    }
}
