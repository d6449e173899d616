package dev.debrief.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits running text into sentences. A quotation is never split: it is one thing that somebody said. */
public final class SentenceSplitter {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "vs", "etc", "mr", "mrs", "ms", "dr", "inc", "ltd", "approx", "cf", "al", "fig", "st", "no");
    /** A quotation mark that is not closed within this many characters does not open a quotation. */
    private static final int LONGEST_QUOTATION = 600;

    /** Longer sentences are split at white space: nobody could read them as one. */
    private static final int LONGEST_SENTENCE = 1200;

    private SentenceSplitter() {}

    /** The sentences of a text, without the white space around them. */
    public static List<Span> split(String text) {
        return split(text, 0, text.length());
    }

    public static List<Span> split(String text, int from, int to) {
        var sentences = new ArrayList<Span>();
        int start = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isOpeningQuote(text, i, from)) {
                int close = closingQuote(text, i, to);
                if (close > 0) {
                    i = close;
                    c = text.charAt(close - 1);
                    // "… said so." The next sentence starts after the quotation mark.
                    if (isStop(c) && startsSentence(text, close + 1, to))
                        start = add(sentences, text, start, close + 1, to);
                    continue;
                }
            }
            if (c == '\n' && endsLine(text, i, from)) {
                start = add(sentences, text, start, i, to);
                continue;
            }
            if (i - start >= LONGEST_SENTENCE && Character.isWhitespace(c)) {
                start = add(sentences, text, start, i, to);
                continue;
            }
            if (!isStop(c)) continue;
            int end = i + 1;
            while (end < to && isCloser(text.charAt(end))) end++;
            if (startsSentence(text, end, to) && !(c == '.' && isAbbreviation(text, start, i))) {
                start = add(sentences, text, start, end, to);
                i = start - 1;
            }
        }
        add(sentences, text, start, to, to);
        return sentences;
    }

    private static int add(List<Span> sentences, String text, int from, int to, int limit) {
        while (from < to && Character.isWhitespace(text.charAt(from))) from++;
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) end--;
        if (end > from) sentences.add(new Span(from, end));
        int next = to;
        while (next < limit && Character.isWhitespace(text.charAt(next))) next++;
        return next;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    private static boolean isCloser(char c) {
        return c == '"' || c == '”' || c == '’' || c == '\'' || c == ')' || c == ']';
    }

    private static boolean startsSentence(String text, int at, int to) {
        if (at >= to) return true;
        if (!Character.isWhitespace(text.charAt(at))) return false;
        while (at < to && Character.isWhitespace(text.charAt(at))) at++;
        if (at >= to) return true;
        char c = text.charAt(at);
        return Character.isUpperCase(c)
                || Character.isDigit(c)
                || c == '"'
                || c == '“'
                || c == '‘'
                || c == '('
                || c == '$'
                || c == '❌'
                || c == '✅'
                || (c > 0x2000 && !Character.isLowerCase(c));
    }

    /** A line break ends a sentence if the text before it ends in a stop, a closing mark, or a colon. */
    private static boolean endsLine(String text, int at, int from) {
        int i = at - 1;
        while (i > from && Character.isWhitespace(text.charAt(i))) i--;
        return i >= from && (isStop(text.charAt(i)) || isCloser(text.charAt(i)) || text.charAt(i) == ':');
    }

    private static boolean isOpeningQuote(String text, int i, int from) {
        char c = text.charAt(i);
        if (c == '“') return true;
        if (c != '"') return false;
        return i == from || !(Character.isLetterOrDigit(text.charAt(i - 1)) || isStop(text.charAt(i - 1)));
    }

    private static int closingQuote(String text, int open, int to) {
        char close = text.charAt(open) == '“' ? '”' : '"';
        int limit = Math.min(to, open + LONGEST_QUOTATION);
        for (int i = open + 1; i < limit; i++) if (text.charAt(i) == close) return i;
        return -1;
    }

    private static boolean isAbbreviation(String text, int start, int stop) {
        int from = stop;
        while (from > start && !Character.isWhitespace(text.charAt(from - 1)) && text.charAt(from - 1) != '(') from--;
        String word = text.substring(from, stop).toLowerCase(java.util.Locale.ROOT);
        boolean initial = word.length() == 1 && !word.equals("i") && Character.isLetter(word.charAt(0));
        return initial || ABBREVIATIONS.contains(word);
    }
}
