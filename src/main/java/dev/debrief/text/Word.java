package dev.debrief.text;

/**
 * A word of a text, lower-cased, with curly quotes and dashes made plain, and with what is asked of it again and again.
 *
 * @param text the word as phrases name it
 * @param hash of its text
 * @param key stands for the word among sentence features; figures share one, since that there is one is what counts
 * @param startKey the same for its first letters, 0 where it has no more than those
 * @param hasDigit whether it is or holds a figure
 */
public record Word(String text, long hash, long key, long startKey, boolean hasDigit) {
    private static final int START = 5;
    /** The words met last, by their hash: a text has few that are new, and those that are not need no object. */
    private static final Word[] MET = new Word[1 << 14];

    /** The word between two offsets. */
    static Word of(String text, int from, int to) {
        long hash = Keys.EMPTY;
        for (int i = from; i < to; i++) hash = Keys.next(hash, plain(text.charAt(i)));
        int slot = (int) (hash ^ (hash >>> 32)) & (MET.length - 1);
        // A word written by another thread may be seen or not; either way it is whole, since records are immutable.
        // That
        // two words share 64 bits is not to be expected.
        Word met = MET[slot];
        if (met != null && met.hash == hash) return met;
        var word = of(text.substring(from, to));
        MET[slot] = word;
        return word;
    }

    private static Word of(String written) {
        var plain = new StringBuilder(written.length());
        boolean digit = false;
        for (int i = 0; i < written.length(); i++) {
            char c = plain(written.charAt(i));
            digit |= Character.isDigit(c);
            plain.append(c);
        }
        String word = plain.toString();
        String kind = !digit ? word : word.charAt(0) == '$' ? "$#" : word.endsWith("%") ? "#%" : "#";
        long start = kind.length() > START ? Keys.pair(Keys.START, Keys.of(kind.substring(0, START))) : 0;
        return new Word(word, Keys.of(word), Keys.of(kind), start, digit);
    }

    /** Lower case, with the many forms of quotation marks and dashes made one. */
    static char plain(char c) {
        if (c < 0x80) return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        return switch (c) {
            case '\u2018', '\u2019', '\u02BC' -> '\'';
            case '\u201C', '\u201D', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            default -> Character.toLowerCase(c);
        };
    }
}
