package dev.debrief.store;

import dev.debrief.domain.PatternShares;
import java.util.List;
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
     * @param telling what a passage must also match to be found by its words
     * @param near passages near in meaning, with the scores that meaning gives them
     * @param required what passages near in meaning must match: phrases, exclusions
     * @param coverage the share of the query that a passage gains by having each of its words, 0 to 1 in all; like the patterns,
     *     it only ranks
     * @param patterns which patterns the query is near to
     * @param weights of the scores
     * @param leastShare share of the best score that a passage must have, 0 to 1, unless it is among the best {@link #KEPT};
     *     its length does not count here
     */
    record Fused(
            Optional<WordMatches> words,
            Optional<WordQuery> telling,
            Scores near,
            Optional<WordQuery> required,
            List<WordQuery.Weighed> coverage,
            PatternShares patterns,
            Weights weights,
            double leastShare)
            implements Candidates {
        public Fused {
            coverage = List.copyOf(coverage);
        }

        /** So many of the best passages are found whatever they score. */
        public static final int KEPT = 20;

        /**
         * What a passage gains.
         *
         * @param words by the best score of any passage for the words; others gain in proportion
         * @param meaning what a score by meaning is multiplied by
         * @param patterns if it has as much in common with the patterns as the best of the passages nearest to one of them; others
         *     gain in proportion
         * @param coverage if it has words of the whole query
         * @param length if it is long enough to stand alone; see {@link PassageLength}
         */
        public record Weights(double words, double meaning, double patterns, double coverage, double length) {
            /** The same for a text that is only partly about the patterns, from 0 to 1. */
            public Weights withPatterns(double share) {
                return new Weights(words, meaning, share * patterns, coverage, length);
            }
        }
    }
}
