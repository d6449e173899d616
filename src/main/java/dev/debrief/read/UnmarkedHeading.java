package dev.debrief.read;

/** Detects headings among paragraphs that are bold from end to end. One that carries a mark is a passage. */
final class UnmarkedHeading {
    /** Lower than every level that a document can mark. */
    static final int BOLD_LEVEL = 7;

    private static final int LONGEST = 120;

    private UnmarkedHeading() {}

    static boolean isBoldHeading(String text) {
        String bare = text.strip();
        return !bare.isEmpty()
                && bare.length() <= LONGEST
                && ".;,".indexOf(bare.charAt(bare.length() - 1)) < 0
                && !LineWriter.declares(bare);
    }
}
