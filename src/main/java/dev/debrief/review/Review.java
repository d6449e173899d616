package dev.debrief.review;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was found about a draft.
 *
 * @param reason why the draft was not compared, if it is not an answer
 * @param findings nearest first; empty if the draft resembles no failure
 */
public record Review(
        Resemblance resemblance, @Nullable Reason reason, List<Finding> findings, Facts facts, double tookMs) {
    /** Whether the draft resembles a documented failure. */
    public enum Resemblance {
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

    public Review {
        findings = List.copyOf(findings);
    }
}
