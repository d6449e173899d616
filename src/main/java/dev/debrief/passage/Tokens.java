package dev.debrief.passage;

import java.util.Locale;

/**
 * The words and punctuation of a text, lower-cased, with curly quotes and dashes made plain. A word may contain
 * apostrophes, hyphens, digits, {@code $}, {@code %} and {@code +}; every other visible character stands alone.
 */
public final class Tokens {
    private final String[] words;
    private final int[] from;
    private final int[] to;
    private final int size;

    private Tokens(String[] words, int[] from, int[] to, int size) {
        this.words = words;
        this.from = from;
        this.to = to;
        this.size = size;
    }

    public static Tokens of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /** The tokens between two offsets; {@link #from} and {@link #to} point into the whole text. */
    public static Tokens of(CharSequence text, int start, int end) {
        int capacity = Math.max(4, (end - start) / 3 + 2);
        var words = new String[capacity];
        var from = new int[capacity];
        var to = new int[capacity];
        int size = 0;
        for (int i = start; i < end; ) {
            char c = plain(text.charAt(i));
            if (c <= ' ' || Character.isSpaceChar(c)) {
                i++;
                continue;
            }
            int begin = i++;
            if (isWord(c)) while (i < end && continuesWord(text, i, end)) i++;
            if (size == words.length) {
                words = java.util.Arrays.copyOf(words, size * 2);
                from = java.util.Arrays.copyOf(from, size * 2);
                to = java.util.Arrays.copyOf(to, size * 2);
            }
            words[size] = i == begin + 1 && !isWord(c) ? String.valueOf(c) : normalised(text, begin, i);
            from[size] = begin;
            to[size++] = i;
        }
        return new Tokens(words, from, to, size);
    }

    public int size() {
        return size;
    }

    public String word(int i) {
        return words[i];
    }

    public int from(int i) {
        return from[i];
    }

    public int to(int i) {
        return to[i];
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '$' || c == '%' || c == '#' || Character.isSurrogate(c);
    }

    private static boolean continuesWord(CharSequence text, int i, int end) {
        char c = plain(text.charAt(i));
        if (isWord(c)) return true;
        boolean letterFollows = i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1));
        return switch (c) {
            case '\'', '.', '&' ->
                letterFollows && Character.isLetterOrDigit(text.charAt(i - 1)) && !startsSentence(text, i);
            // A dash between words separates them only where it is long; "cross-team" is one word.
            case '-' -> letterFollows && text.charAt(i) < '\u2012' && Character.isLetterOrDigit(text.charAt(i - 1));
            case ',' -> letterFollows && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
            case '+' -> true;
            default -> false;
        };
    }

    /** "end.Next" without a blank between is two sentences, "Node.js" and "3.5" are one word. */
    private static boolean startsSentence(CharSequence text, int i) {
        return text.charAt(i) == '.'
                && Character.isUpperCase(text.charAt(i + 1))
                && Character.isLowerCase(text.charAt(i - 1));
    }

    private static String normalised(CharSequence text, int from, int to) {
        boolean same = true;
        for (int i = from; i < to && same; i++) {
            char c = text.charAt(i);
            same = c < 0x80 && !(c >= 'A' && c <= 'Z');
        }
        String word = text.subSequence(from, to).toString();
        if (same) return word;
        return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2018', '\'');
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u02BC' -> '\'';
            case '\u201C', '\u201D', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            default -> c;
        };
    }
}
