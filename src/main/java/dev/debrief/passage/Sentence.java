package dev.debrief.passage;

/**
 * One sentence with what its words say.
 *
 * @param within the paragraph, item or cell that it stands in
 */
record Sentence(String text, Span span, Tokens tokens, Cues.Reading reading, Span within) {
    static Sentence of(String text, Span span, Span within) {
        var tokens = Tokens.of(text, span.from(), span.to());
        return new Sentence(text, span, tokens, Cues.shipped().read(tokens), within);
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
