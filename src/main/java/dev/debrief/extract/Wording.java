package dev.debrief.extract;

import dev.debrief.text.Span;
import dev.debrief.text.Tokens;

/**
 * The words of a sentence or heading, and what they reveal.
 *
 * @param text the whole text that {@code span} points into
 * @param reading the cues of {@code cues.txt} in it
 */
public record Wording(String text, Span span, Tokens tokens, Cues.Reading reading) {
    public static Wording of(String text) {
        return of(text, new Span(0, text.length()));
    }

    static Wording of(String text, Span span) {
        var tokens = Tokens.of(text, span.from(), span.to());
        return new Wording(text, span, tokens, Cues.shipped().read(tokens));
    }

    public boolean asks() {
        char last = text.charAt(span.to() - 1);
        return last == '?' || (span.to() - span.from() > 1 && isQuote(last) && text.charAt(span.to() - 2) == '?');
    }

    /** Whether it starts with a quotation, perhaps after a word or two such as "Saying". */
    public boolean startsWithQuote() {
        for (int i = 0; i < Math.min(tokens.size(), 3); i++) if (tokens.word(i).equals("\"")) return true;
        return false;
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”';
    }
}
