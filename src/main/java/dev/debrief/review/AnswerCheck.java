package dev.debrief.review;

import dev.debrief.text.Tokens;
import java.util.Optional;
import java.util.Set;

/** Refuses texts that are not interview answers, so that nobody is told that a recipe resembles a failure. */
final class AnswerCheck {
    /** A shorter text says too little to be judged. */
    private static final int FEWEST_WORDS = 12;
    /**
     * In English prose about two words in five are among these; in code, logs, and other languages hardly any.
     *
     * <p>Not the words of {@code function-words.txt}: those are ignored in a query, and a query for "before launch" or "one on
     * one" needs words that are frequent in any English text. The threshold below was chosen with this list.
     */
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "the", "a", "an", "and", "or", "but", "of", "to", "in", "on", "for", "with", "at", "by", "from", "as", "is",
            "was", "were", "are", "be", "been", "it", "its", "it's", "that", "this", "which", "who", "what", "when",
            "how", "i", "we", "they", "he", "she", "you", "my", "our", "their", "his", "her", "your", "me", "us",
            "them", "not", "no", "so", "had", "have", "has", "do", "did", "would", "could", "can", "will", "because",
            "if", "than", "then", "there", "all", "one", "about", "up", "out", "into", "after", "before", "any",
            "every", "more", "just", "i'd", "i've", "i'm", "didn't");

    private static final double LEAST_FUNCTION_WORDS = 0.22;
    private static final double LEAST_LATIN = 0.7;
    private static final double LEAST_LETTERS = 0.6;

    private AnswerCheck() {}

    static Optional<Review.Reason> refuse(String text) {
        var tokens = Tokens.of(text);
        int words = 0;
        int function = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.word(i);
            if (!Character.isLetter(word.codePointAt(0))) continue;
            words++;
            if (FUNCTION_WORDS.contains(word)) function++;
        }
        long visible = text.chars().filter(c -> !Character.isWhitespace(c)).count();
        long letters = text.chars().filter(Character::isLetter).count();
        long latin =
                text.chars().filter(c -> c < 0x250 && Character.isLetter(c)).count();
        if (letters > 20 && latin < LEAST_LATIN * letters) return Optional.of(Review.Reason.NOT_ENGLISH);
        if (words < FEWEST_WORDS) return Optional.of(Review.Reason.TOO_SHORT);
        if (letters < LEAST_LETTERS * visible) return Optional.of(Review.Reason.NOT_AN_ANSWER);
        if (function < LEAST_FUNCTION_WORDS * words) {
            boolean prose = letters > 0.9 * visible;
            return Optional.of(prose ? Review.Reason.NOT_ENGLISH : Review.Reason.NOT_AN_ANSWER);
        }
        return Optional.empty();
    }
}
