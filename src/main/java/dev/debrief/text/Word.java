package dev.debrief.text;

/**
 * A word of a text, or a punctuation mark.
 *
 * @param text in lower case, with curly quotes and dashes made plain
 * @param hasDigit whether it contains a digit
 */
public record Word(String text, boolean hasDigit) {
    /** The word between two offsets. */
    static Word of(String text, int from, int to) {
        var plain = new char[to - from];
        boolean digit = false;
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain(text.charAt(from + i));
            digit |= Character.isDigit(plain[i]);
        }
        return new Word(new String(plain), digit);
    }

    /** The lower-case form of a letter, and the plain form of a quotation mark or dash. */
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
