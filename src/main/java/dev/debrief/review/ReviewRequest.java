package dev.debrief.review;

import dev.debrief.domain.Facet;
import org.jspecify.annotations.Nullable;

/**
 * A draft to compare with the documented failures.
 *
 * @param text the draft, at most {@value #LONGEST_DRAFT} characters
 * @param limit most findings to return, 1 to {@value #MOST_FINDINGS}
 * @param level the level it is meant for, as any of its names; null: any
 * @param role the same for the role
 * @param question what was asked, at most {@value #LONGEST_QUESTION} characters; null if it is not known
 */
public record ReviewRequest(
        String text,
        int limit,
        @Nullable String level,
        @Nullable String role,
        @Nullable String question) {
    public static final int LONGEST_DRAFT = 20_000;
    public static final int LONGEST_QUESTION = 1_000;
    public static final int MOST_FINDINGS = 50;

    /** A request that cannot be carried out; the message says what could be, and never quotes the draft. */
    public static final class InvalidException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        public InvalidException(String message) {
            super(message);
        }
    }

    /** @throws InvalidException if a value is out of range or unknown */
    public ReviewRequest {
        if (text.length() > LONGEST_DRAFT) {
            throw new InvalidException("text: at most " + LONGEST_DRAFT + " characters, got " + text.length());
        }
        if (limit < 1 || limit > MOST_FINDINGS) throw new InvalidException("limit: 1 to " + MOST_FINDINGS);
        level = known(Facet.LEVEL, level);
        role = known(Facet.ROLE, role);
        if (question != null && question.isBlank()) question = null;
        if (question != null && question.length() > LONGEST_QUESTION)
            throw new InvalidException(
                    "question: at most " + LONGEST_QUESTION + " characters, got " + question.length());
    }

    /** A draft for any level and role, whose question is not known. */
    public static ReviewRequest of(String text, int limit) {
        return new ReviewRequest(text, limit, null, null, null);
    }

    private static @Nullable String known(Facet facet, @Nullable String value) {
        if (value == null || value.isBlank()) return null;
        return facet.canonical(value)
                .orElseThrow(() -> new InvalidException(facet.key() + ": " + facet.refusal(value)));
    }
}
