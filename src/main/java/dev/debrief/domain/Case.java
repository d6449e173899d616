package dev.debrief.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose outcome an article tells. Passages refer to it by its key.
 *
 * @param key unique in the article
 * @param candidate who it is, in a few words
 * @param target what they were up for, such as "Staff PM"; null if that is not told
 * @param rounds values of {@link Dimension#ROUND}
 */
public record Case(String key, String candidate, @Nullable String target, List<String> rounds, Verdict outcome) {
    /** The candidate of a case whose article does not say who it is. */
    public static final String NOT_TOLD = "Not told";

    public Case {
        rounds = List.copyOf(rounds);
    }

    /** What readers call it: who the candidate is, or else what they were up for. */
    public String name() {
        if (!candidate.equals(NOT_TOLD)) return candidate;
        return target == null ? "A candidate" : "A candidate for " + target;
    }
}
