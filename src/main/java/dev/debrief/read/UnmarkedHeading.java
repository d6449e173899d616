package dev.debrief.read;

/** A paragraph that is bold from end to end is a heading where it reads like one. */
final class UnmarkedHeading {
    /** Below every level that the document marks itself. */
    static final int BOLD_LEVEL = 7;

    private static final int LONGEST = 120;

    private UnmarkedHeading() {}

    static boolean isBoldHeading(String text) {
        String bare = text.strip();
        return !bare.isEmpty() && bare.length() <= LONGEST && ".;,".indexOf(bare.charAt(bare.length() - 1)) < 0;
    }
}
