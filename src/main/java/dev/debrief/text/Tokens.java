package dev.debrief.text;

import java.util.Arrays;

/**
 * The words and punctuation of a text, lower-cased, with curly quotes and dashes made plain. A word may contain
 * apostrophes, hyphens, digits, {@code $}, {@code %}, and {@code +}; every other visible character is its own token.
 */
public final class Tokens {
    private Word[] words;
    private int[] from;
    private int[] to;
    private int size;

    private Tokens(int capacity) {
        words = new Word[capacity];
        from = new int[capacity];
        to = new int[capacity];
    }

    public static Tokens of(String text) {
        return of(text, 0, text.length());
    }

    /** The tokens between two offsets; {@link #from} and {@link #to} point into the whole text. */
    public static Tokens of(String text, int start, int end) {
        var tokens = new Tokens(Math.max(4, (end - start) / 5 + 4));
        for (int i = start; i < end; ) {
            char c = text.charAt(i);
            if (c <= ' ' || (c >= 0x80 && Character.isSpaceChar(c))) {
                i++;
                continue;
            }
            int begin = i++;
            if (isWord(c)) while (i < end && continuesWord(text, i, end)) i++;
            tokens.add(Word.of(text, begin, i), begin, i);
        }
        return tokens;
    }

    private void add(Word word, int begin, int end) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        words[size] = word;
        from[size] = begin;
        to[size++] = end;
    }

    public int size() {
        return size;
    }

    public String word(int i) {
        return words[i].text();
    }

    public Word at(int i) {
        return words[i];
    }

    public int from(int i) {
        return from[i];
    }

    public int to(int i) {
        return to[i];
    }

    private static boolean isWord(char c) {
        if (c < 0x80) return isPlainWord(c);
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static boolean isPlainWord(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '$'
                || c == '%'
                || c == '#';
    }

    private static boolean continuesWord(String text, int i, int end) {
        char c = text.charAt(i);
        if (isWord(c)) return true;
        boolean letterFollows = i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1));
        return switch (Word.plain(c)) {
            case '\'', '.', '&' ->
                letterFollows && Character.isLetterOrDigit(text.charAt(i - 1)) && !startsSentence(text, i);
            // Only a long dash separates the words around it; "cross-team" is one word.
            case '-' -> letterFollows && c < '\u2012' && Character.isLetterOrDigit(text.charAt(i - 1));
            case ',' -> letterFollows && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
            case '+' -> true;
            default -> false;
        };
    }

    /** "end.Next" is two sentences without a space between them; "Node.js" and "3.5" are single words. */
    private static boolean startsSentence(String text, int i) {
        return text.charAt(i) == '.'
                && Character.isUpperCase(text.charAt(i + 1))
                && Character.isLowerCase(text.charAt(i - 1));
    }
}
