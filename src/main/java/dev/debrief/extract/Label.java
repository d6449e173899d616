package dev.debrief.extract;

import dev.debrief.text.DataFile;
import dev.debrief.text.Phrases;
import dev.debrief.text.Tokens;
import java.util.Optional;

/**
 * A label that opens a text: "BAD:", "Strong answer –", "❌".
 *
 * @param type what the label says about the text after it
 * @param end offset of the first character after the label and its punctuation
 */
record Label(Type type, int end) {
    enum Type {
        BAD,
        GOOD,
        /** The text is a reason, in a table column or a comment. */
        WHY
    }

    private static final Phrases<Type> PHRASES = Phrases.ofGroups(DataFile.load("labels.txt"), Type.class, "^");
    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 60;

    /** The label that opens the text between two offsets: words and then a colon or a dash, or an emoji. */
    static Optional<Label> opening(String text, int from, int to) {
        return opening(text, Tokens.of(text, from, Math.min(to, from + LONGEST)), to);
    }

    /** The label that opens the text from this sentence up to {@code to}. */
    static Optional<Label> opening(Sentence first, int to) {
        return opening(first.text(), first.tokens(), to);
    }

    private static Optional<Label> opening(String text, Tokens tokens, int to) {
        Label[] best = new Label[1];
        PHRASES.find(tokens, 0, Math.min(tokens.size(), MOST_WORDS + 1), (type, start, afterWords) -> {
            if (start != 0) return;
            int end = afterWords;
            boolean symbol = !Character.isLetter(tokens.word(0).codePointAt(0));
            boolean closed = end < tokens.size()
                    && (tokens.word(end).equals(":") || isDash(text, tokens.from(end)) || isQuoted(tokens, end));
            if (closed) end++;
            int next = end < tokens.size() ? tokens.from(end) : skipWhitespace(text, tokens.to(end - 1), to);
            if ((closed || symbol) && (best[0] == null || next > best[0].end())) best[0] = new Label(type, next);
        });
        return Optional.ofNullable(best[0]);
    }

    private static int skipWhitespace(String text, int from, int to) {
        while (from < to && Character.isWhitespace(text.charAt(from))) from++;
        return from;
    }

    /** The type of a table column with this header. */
    static Optional<Type> ofColumn(String header) {
        return opening(header + ":", 0, header.length() + 1).map(Label::type);
    }

    /** Whether a comma and a quotation follow: "Don't say, “I own it.”" */
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
