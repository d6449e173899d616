package dev.debrief.text;

import java.text.Normalizer;

/**
 * Makes texts equal that only differ in how their letters are written: with or without accents, composed or decomposed,
 * full-width, as ligatures, or with invisible characters such as soft hyphens between them.
 */
public final class Folding {
    /** What people type for an apostrophe besides {@code '}: curly, reversed, as a letter, full-width, as a prime or an accent. */
    public static final String APOSTROPHES = "\u2019\u2018\u201B\u02BC\uFF07\u2032\u00B4";

    private static final char FIRST_ACCENT = '\u0300';
    private static final char LAST_ACCENT = '\u036F';

    private Folding() {}

    public static String fold(String text) {
        if (isPlain(text)) return text;
        String decomposed = Normalizer.normalize(withPlainApostrophes(text), Normalizer.Form.NFKD);
        var kept = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (!isAccent(c) && Character.getType(c) != Character.FORMAT) kept.append(c);
        }
        // Marks of other scripts tell words apart.
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** Whether nothing is folded; true for most texts. */
    public static boolean isPlain(CharSequence text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x80) return false;
        return true;
    }

    private static String withPlainApostrophes(String text) {
        String plain = text;
        for (int i = 0; i < APOSTROPHES.length(); i++) plain = plain.replace(APOSTROPHES.charAt(i), '\'');
        return plain;
    }

    private static boolean isAccent(char c) {
        return c >= FIRST_ACCENT && c <= LAST_ACCENT;
    }
}
