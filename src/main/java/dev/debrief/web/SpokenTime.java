package dev.debrief.web;

/** How long a text takes to say. */
public final class SpokenTime {
    /** A convention among speakers, not a measurement: see docs/matching.md. */
    public static final int WORDS_PER_MINUTE = 130;

    private static final int ROUNDED_TO_SECONDS = 5;

    private SpokenTime() {}

    /** Such as "45 s" or "1 min 20 s", rounded to 5 seconds. The script of the form says the same while somebody types. */
    public static String of(int words) {
        int seconds = Math.round(words * 60f / WORDS_PER_MINUTE / ROUNDED_TO_SECONDS) * ROUNDED_TO_SECONDS;
        if (seconds < 60) return seconds + " s";
        return seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
    }
}
