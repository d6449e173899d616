package dev.debrief.review;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.domain.PatternShares;
import dev.debrief.store.Filters;
import dev.debrief.store.PassageStore;
import dev.debrief.store.Weighed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Picks the passages that document the failures a draft resembles.
 *
 * @param mean of all answers of the catalogue; empty if it has none
 */
record FailurePassages(PassageStore store, float[] mean) {
    /** How many passages of each sort are weighed for one draft. */
    private static final int CANDIDATES = 200;

    /** How steeply the score rises with nearness in meaning. */
    private static final double MEANING = 10;
    /** Every n-th passage, from the second on, is the nearest in meaning, whatever it documents. */
    private static final int BY_MEANING = 3;
    /** Fit of a passage that is near to none of the patterns: the catalogue does not know every failure. */
    private static final double UNKNOWN = 0.01;
    /** Weight of a passage that does not document a failure: some failures are described as tests or advice. */
    private static final double NO_FAILURE = 0.35;
    /** How much of a pattern's share a passage uses up when it is shown, so that the next one shows another. */
    private static final double SHOWN = 0.9;

    /** A passage with a smaller share of a pattern does not represent it. */
    private static final float LEAST_NEARNESS = 0.1f;

    private static final Filters FAILURES =
            Filters.of(Facet.KIND, Kind.failures().toArray(String[]::new));

    /**
     * A passage with how well it fits a draft; scores of one draft compare, those of two do not.
     *
     * @param pattern slug of the pattern that makes it fit; null if none does
     */
    record Fit(int position, double score, @Nullable String pattern) {}

    private record Candidate(int position, double meaning, PatternShares patterns) {
        static Candidate of(Weighed weighed) {
            double meaning = Math.exp(MEANING * (weighed.meaning() - 1));
            return new Candidate(
                    weighed.position(), weighed.failure() ? meaning : NO_FAILURE * meaning, weighed.patterns());
        }

        double fit(Map<String, Double> shares) {
            double fit = 0;
            for (var near : patterns.bySlug().entrySet())
                fit += near.getValue() * shares.getOrDefault(near.getKey(), 0.0);
            return fit;
        }

        /**
         * What the draft and the passage have in common most; a passage may document several patterns.
         *
         * @param shares what is left of them after the passages before this one
         */
        @Nullable
        String pattern(Map<String, Double> shares) {
            String pattern = null;
            double most = 0;
            for (var near : patterns.bySlug().entrySet()) {
                double common = near.getValue() * shares.getOrDefault(near.getKey(), 0.0);
                if (near.getValue() >= LEAST_NEARNESS && common > most) {
                    most = common;
                    pattern = near.getKey();
                }
            }
            return pattern;
        }
    }

    /**
     * The passages that fit best, best first. Each shows something that the earlier ones do not. Every third is chosen by
     * meaning alone, since no catalogue knows every failure.
     *
     * @param shares of the patterns, by slug
     */
    List<Fit> best(Map<String, Double> shares, float[] draft, int most) throws IOException {
        var candidates = new ArrayList<Candidate>();
        for (var weighed : store.weigh(patterns(shares), draft, mean, FAILURES, CANDIDATES))
            candidates.add(Candidate.of(weighed));
        var left = new HashMap<>(shares);
        var best = new ArrayList<Fit>();
        while (best.size() < most && !candidates.isEmpty()) {
            Candidate next = candidates.getFirst();
            double highest = -1;
            boolean byMeaning = best.size() % BY_MEANING == 1;
            for (var candidate : candidates) {
                double score = candidate.meaning() * (byMeaning ? 1 : UNKNOWN + candidate.fit(left));
                if (score > highest) {
                    highest = score;
                    next = candidate;
                }
            }
            best.add(new Fit(next.position(), next.meaning() * (UNKNOWN + next.fit(shares)), next.pattern(left)));
            next.patterns()
                    .bySlug()
                    .forEach((slug, near) -> left.computeIfPresent(slug, (s, share) -> share * (1 - SHOWN * near)));
            candidates.remove(next);
        }
        return best;
    }

    private static PatternShares patterns(Map<String, Double> shares) {
        Map<String, Float> bySlug = new HashMap<>();
        shares.forEach((slug, share) -> bySlug.put(slug, share.floatValue()));
        return new PatternShares(bySlug);
    }
}
