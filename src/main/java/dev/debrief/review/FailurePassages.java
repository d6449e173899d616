package dev.debrief.review;

import dev.debrief.domain.PatternShares;
import dev.debrief.store.PassageStore;
import dev.debrief.store.Weighed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Picks the passages that describe the failure in a draft. What speaks for a passage adds up, in log-odds: that it is near to the
 * draft in meaning, that it is near to the patterns that the draft resembles, and that it states what is rejected. So a passage
 * is found without a pattern, too: no catalogue knows every failure.
 */
record FailurePassages(PassageStore store) {
    /** How many passages are weighed for one draft, of each sort. */
    private static final int CANDIDATES = 200;

    /** What nearness in meaning says, for a dot product of 1; docs/matching.md says how this and the next were chosen. */
    private static final double MEANING = 7;
    /** Fit of a passage that is near to none of the patterns. */
    private static final double UNKNOWN = 0.02;
    /** What it says that a passage states what is rejected: it names a failure, which an example only shows. */
    private static final double STATED = 1.75;
    /** What it says that a passage is a failing example. */
    private static final double EXAMPLE = 1;
    /** How much of a pattern's share a passage uses up when it is shown, so that the next one shows another. */
    private static final double SHOWN = 0.9;
    /** A passage with a smaller share of a pattern does not represent it. */
    private static final float LEAST_NEARNESS = 0.1f;

    /** The score at which one passage in two is the failure, and how steeply that rises; docs/matching.md. */
    private static final double EVEN_SCORE = 1.68;

    private static final double STEEPNESS = 1.14;

    /**
     * A passage with how well it fits a draft.
     *
     * @param score log-odds but for a constant; scores of one draft compare
     * @param pattern slug of the pattern that makes it fit; null if none does
     */
    record Fit(int position, double score, @Nullable String pattern) {
        /** How probable it is that the passage describes the failure in the draft, if the draft fails. */
        double probability() {
            return 1 / (1 + Math.exp(STEEPNESS * (EVEN_SCORE - score)));
        }
    }

    private record Candidate(Weighed weighed, double own) {
        static Candidate of(Weighed weighed) {
            double kind = switch (weighed.kind()) {
                case REJECTION_TRIGGER -> STATED;
                case BAD_EXAMPLE -> EXAMPLE;
                default -> 0;
            };
            return new Candidate(weighed, MEANING * weighed.meaning() + kind);
        }

        double score(Map<String, Double> shares) {
            double fit = 0;
            for (var near : weighed.patterns().bySlug().entrySet())
                fit += near.getValue() * shares.getOrDefault(near.getKey(), 0.0);
            return own + Math.log(UNKNOWN + fit);
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
            for (var near : weighed.patterns().bySlug().entrySet()) {
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
     * The passages that fit best, best first. What the patterns of the earlier ones say counts less for the later ones.
     *
     * @param shares of the patterns, by slug
     * @param draft its vector for the comparison with failures
     */
    List<Fit> best(Map<String, Double> shares, float[] draft, int most) throws IOException {
        var candidates = new ArrayList<Candidate>();
        for (var weighed : store.weigh(patterns(shares), draft, CANDIDATES)) candidates.add(Candidate.of(weighed));
        candidates.sort(Comparator.comparingInt(one -> one.weighed().position()));
        var left = new HashMap<>(shares);
        var best = new ArrayList<Fit>();
        while (best.size() < most && !candidates.isEmpty()) {
            var next = candidates.getFirst();
            for (var candidate : candidates) if (candidate.score(left) > next.score(left)) next = candidate;
            best.add(new Fit(next.weighed().position(), next.score(left), next.pattern(left)));
            next.weighed()
                    .patterns()
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
