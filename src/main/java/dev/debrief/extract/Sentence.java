package dev.debrief.extract;

import dev.debrief.text.Span;
import dev.debrief.text.Tokens;
import org.jspecify.annotations.Nullable;

/** One sentence with what its words say. */
final class Sentence {
    private final String text;
    private final Span span;
    private final Tokens tokens;
    private final Cues.Reading reading;
    private final Span within;
    /** What the learned model makes of it, from when it was first asked: several rules ask. */
    private @Nullable Weights learned;

    private Sentence(String text, Span span, Tokens tokens, Cues.Reading reading, Span within) {
        this.text = text;
        this.span = span;
        this.tokens = tokens;
        this.reading = reading;
        this.within = within;
    }

    static Sentence of(String text, Span span, Span within) {
        var tokens = Tokens.of(text, span.from(), span.to());
        return new Sentence(text, span, tokens, Cues.shipped().read(tokens), within);
    }

    /** The whole text that {@link #span} points into. */
    String text() {
        return text;
    }

    Span span() {
        return span;
    }

    Tokens tokens() {
        return tokens;
    }

    Cues.Reading reading() {
        return reading;
    }

    /** The paragraph, item or cell that it stands in. */
    Span within() {
        return within;
    }

    /** Probability of each kind, and of being no passage, as learned from example sentences. */
    Weights learned() {
        if (learned == null) learned = KindModel.sentences().weights(this);
        return learned;
    }

    int length() {
        return span.to() - span.from();
    }

    boolean asks() {
        char last = text.charAt(span.to() - 1);
        return last == '?' || (span.to() - span.from() > 1 && isQuote(last) && text.charAt(span.to() - 2) == '?');
    }

    /** Whether it starts with words that somebody said, perhaps behind "Saying". */
    boolean startsWithQuote() {
        for (int i = 0; i < Math.min(tokens.size(), 3); i++) if (tokens.word(i).equals("\"")) return true;
        return false;
    }

    /** Whether it names a sum of money. */
    boolean namesAnAmount() {
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.word(i);
            if (word.length() > 1 && word.charAt(0) == '$' && Character.isDigit(word.charAt(1))) return true;
        }
        return false;
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”';
    }
}
