package dev.debrief.extract;

import dev.debrief.text.DataFile;
import dev.debrief.text.Phrases;
import dev.debrief.text.Tokens;
import java.util.Locale;
import java.util.Optional;

/**
 * A label that opens a text: "BAD:", "Strong answer –", "❌".
 *
 * @param stance what the label says of the text behind it
 * @param end offset of the first character behind the label and its punctuation
 */
record Label(Stance stance, int end) {
    enum Stance {
        BAD,
        GOOD,
        /** The reason, in a table column or a commentary line. */
        WHY
    }

    private static final Phrases<Stance> PHRASES = phrases(DataFile.load("labels.txt"));
    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 60;

    private static Phrases<Stance> phrases(DataFile file) {
        var phrases = new Phrases<Stance>();
        for (var entry : file.entries()) {
            try {
                phrases.add("^ " + entry.text(), Stance.valueOf(entry.group().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw file.error(entry, String.valueOf(e.getMessage()));
            }
        }
        return phrases;
    }

    /** The label that opens the text between two offsets: its words and then a colon, a dash or an emoji. */
    static Optional<Label> opening(String text, int from, int to) {
        return opening(text, Tokens.of(text, from, Math.min(to, from + LONGEST)), to);
    }

    /** The label that opens a text that starts with this sentence and ends at {@code to}. */
    static Optional<Label> opening(Sentence first, int to) {
        return opening(first.text(), first.tokens(), to);
    }

    private static Optional<Label> opening(String text, Tokens tokens, int to) {
        Label[] best = new Label[1];
        PHRASES.find(tokens, 0, Math.min(tokens.size(), MOST_WORDS + 1), (stance, start, behindWords) -> {
            if (start != 0) return;
            int end = behindWords;
            boolean sign = !Character.isLetter(tokens.word(0).codePointAt(0));
            boolean closed = end < tokens.size()
                    && (tokens.word(end).equals(":") || isDash(text, tokens.from(end)) || isQuoted(tokens, end));
            if (closed) end++;
            int behind = end < tokens.size() ? tokens.from(end) : behindBlanks(text, tokens.to(end - 1), to);
            if ((closed || sign) && (best[0] == null || behind > best[0].end())) best[0] = new Label(stance, behind);
        });
        return Optional.ofNullable(best[0]);
    }

    private static int behindBlanks(String text, int from, int to) {
        while (from < to && Character.isWhitespace(text.charAt(from))) from++;
        return from;
    }

    /** The stance of a column whose header this is. */
    static Optional<Stance> ofColumn(String header) {
        return opening(header + ":", 0, header.length() + 1).map(Label::stance);
    }

    /** "Don't say, “I own it.”": a quotation follows at once, or behind a comma. */
    private static boolean isQuoted(Tokens tokens, int end) {
        return tokens.word(end).equals(",")
                && end + 1 < tokens.size()
                && tokens.word(end + 1).equals("\"");
    }

    private static boolean isDash(String text, int at) {
        char c = text.charAt(at);
        return c == '-' || c == '–' || c == '—';
    }
}
