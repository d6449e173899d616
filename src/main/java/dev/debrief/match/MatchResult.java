package dev.debrief.match;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a draft was found to resemble.
 *
 * @param reason why nothing was looked for, where the text is no answer; null otherwise
 * @param matches nearest first; empty where the verdict is {@code none}
 */
public record MatchResult(Verdict verdict, @Nullable Reason reason, List<Match> matches, Facts facts, double tookMs) {
    /** How sure the whole answer is. */
    public enum Verdict {
        MATCH,
        POSSIBLE,
        NONE;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a text was not compared. */
    public enum Reason {
        TOO_SHORT("Too short to have a stance: write at least a few sentences, as you would say them."),
        NOT_AN_ANSWER("This does not read like an interview answer."),
        NOT_ENGLISH("This does not read like English, the only language that Debrief compares.");

        private final String explanation;

        Reason(String explanation) {
            this.explanation = explanation;
        }

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String explanation() {
            return explanation;
        }
    }

    public MatchResult {
        matches = List.copyOf(matches);
    }
}
