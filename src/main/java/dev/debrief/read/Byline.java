package dev.debrief.read;

import java.util.regex.Pattern;

/** Lines that say who wrote something and when, as above every post of a thread. They head nothing. */
public final class Byline {
    private static final int LONGEST = 120;
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?";
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String DATE =
            "(?:%1$s\\s+%2$s,?\\s+%3$s|%2$s\\s+%1$s,?\\s+%3$s|%1$s\\s+%3$s|%3$s-\\d\\d-\\d\\d|\\d{1,2}[/.]\\d{1,2}[/.]%3$s)"
                    .formatted(MONTH, DAY, YEAR);
    private static final String AGO =
            "(?:an?|\\d+)\\s*(?:minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|months?|mo|years?|yrs?|y)\\s+ago";

    /** A date alone, or after "Posted on" and the like. */
    private static final Pattern DATED = Pattern.compile(
            "(?i)(?:(?:last\\s+)?(?:posted|published|updated|written|edited|modified|reviewed)?\\s*(?:on|:)?\\s*)?(?:\\w+day,?\\s+)?"
                    + DATE + "(?:[\\s,·|-]+\\d{1,2}:\\d\\d.*)?");

    /** Somebody's name with a date, an age, or points. */
    private static final Pattern SIGNED = Pattern.compile("(?i)(?:\\d+\\s+(?:points?|upvotes?|likes?)\\b.*|.*\\bon\\s+"
            + DATE + "(?:\\s.*)?wrote:|.{2,50}?[\\s·•|,(—–-]+(?:on\\s+)?(?:" + DATE + "|" + AGO
            + ")(?:[\\s)·•|,].{0,40})?)");

    private Byline() {}

    public static boolean fits(String line) {
        String bare = line.strip();
        if (bare.length() > LONGEST || bare.endsWith(".") || bare.endsWith("?")) return false;
        return DATED.matcher(bare).matches() || SIGNED.matcher(bare).matches();
    }

    /** Whether it is nothing but a date. */
    public static boolean isDate(String line) {
        return line.length() <= LONGEST && DATED.matcher(line.strip()).matches();
    }
}
