package dev.debrief.store;

import dev.debrief.domain.PatternShares;
import java.util.Optional;

/** Which passages a query finds, whatever the filters, and what each of them scores. */
public sealed interface Candidates {
    /** Every passage, unscored, in the order of the articles. */
    record Everything() implements Candidates {}

    /** What words find; the score is BM25. */
    record ByWords(WordQuery query) implements Candidates {}

    /**
     * What words find, what is near in meaning, or both; scores of the rankers add up.
     *
     * @param words what words found; empty if meaning alone finds
     * @param wordWeight what a score by words is multiplied by
     * @param telling what a passage must also match to be found by its words
     * @param near passages near in meaning, with the scores that meaning gives them
     * @param required what passages near in meaning must match: phrases, exclusions
     * @param patterns which patterns the query is near to; they find nothing, they only rank
     * @param patternWeight what a passage gains if it has as much in common with the patterns as the best of the passages
     *     nearest to one of them; others gain in proportion
     * @param leastShare share of the best score that a passage must have, 0 to 1, unless it is among the best {@link #KEPT}
     */
    record Fused(
            Optional<WordMatches> words,
            double wordWeight,
            Optional<WordQuery> telling,
            Scores near,
            Optional<WordQuery> required,
            PatternShares patterns,
            double patternWeight,
            double leastShare)
            implements Candidates {
        /** So many of the best passages are found whatever they score. */
        public static final int KEPT = 20;
    }
}
