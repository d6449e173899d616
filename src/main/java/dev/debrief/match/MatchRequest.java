package dev.debrief.match;

import dev.debrief.domain.Dimension;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A draft to be read against the documented failures.
 *
 * @param text the draft, at most {@value #LONGEST_DRAFT} characters
 * @param limit most matches to answer with, 1 to {@value #MOST_MATCHES}
 * @param level slug of the level it is meant for; null: any
 * @param role slug of the role; null: any
 */
public record MatchRequest(
        String text,
        int limit,
        @Nullable String level,
        @Nullable String role) {
    public static final int LONGEST_DRAFT = 20_000;
    public static final int MOST_MATCHES = 50;

    /** A request that cannot be answered; the message says what would be, and never quotes the draft. */
    public static final class InvalidException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        public InvalidException(String message) {
            super(message);
        }
    }

    /** @throws InvalidException where a value is out of range or unknown */
    public MatchRequest {
        if (text.length() > LONGEST_DRAFT) {
            throw new InvalidException("text: at most " + LONGEST_DRAFT + " characters, got " + text.length());
        }
        if (limit < 1 || limit > MOST_MATCHES) throw new InvalidException("limit: 1 to " + MOST_MATCHES);
        level = known(Dimension.LEVEL, level);
        role = known(Dimension.ROLE, role);
    }

    private static @Nullable String known(Dimension dimension, @Nullable String value) {
        if (value == null || value.isBlank()) return null;
        var vocabulary = dimension.vocabulary();
        return vocabulary
                .term(value)
                .orElseThrow(() -> new InvalidException(dimension.name().toLowerCase(Locale.ROOT) + ": one of "
                        + String.join(
                                ", ",
                                vocabulary.terms().stream().map(t -> t.value()).toList())))
                .value();
    }
}
