package dev.debrief.match;

import dev.debrief.domain.Kind;
import dev.debrief.index.Facet;
import dev.debrief.index.Fields;
import dev.debrief.index.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** Finds the passages that document the failures a draft resembles. */
final class Documented {
    /** How many passages are weighed for one draft. */
    private static final int CANDIDATES = 200;

    private static final int PATTERNS = 12;
    /** How much nearness in meaning counts beside the patterns. */
    private static final double MEANING = 10;
    /** One in so many, from the second on, is the nearest in meaning whatever it documents. */
    private static final int UNTOLD = 3;
    /** What a passage that is near to none of the patterns has all the same: the catalogue does not know everything. */
    private static final double UNKNOWN = 0.01;
    /** What a passage of another kind counts beside a failure: some failures are told as tests or advice. */
    private static final double NO_FAILURE = 0.35;
    /** How much of a pattern's share a passage shown for it takes up, so that the next one shows another. */
    private static final double SHOWN = 0.9;

    /** Share of a passage's nearness from which on it can stand for a pattern. */
    private static final float LEAST_NEARNESS = 0.1f;

    private final Snapshot snapshot;
    /** Of all answers of the catalogue; empty where it has none. */
    private final float[] mean;

    Documented(Snapshot snapshot) throws IOException {
        this.snapshot = snapshot;
        this.mean = snapshot.catalogue().model().mean();
    }

    /**
     * A passage with how well it fits a draft; scores of one draft compare, those of two do not.
     *
     * @param pattern slug of the pattern that makes it fit; null where none does
     */
    record Fit(int doc, double score, @Nullable String pattern) {}

    private record Candidate(int doc, double meaning, Map<String, Float> nearness) {}

    /**
     * The passages that fit best, best first: near to the patterns that the draft is like, near in meaning, and each for
     * something that the ones before it do not show. Every third is there for its meaning alone, since no catalogue knows
     * every failure.
     *
     * @param shares of the patterns, by slug
     */
    List<Fit> best(Map<String, Double> shares, float[] draft, int most) throws IOException {
        var candidates = candidates(shares, draft);
        var left = new HashMap<>(shares);
        var best = new ArrayList<Fit>();
        while (best.size() < most && !candidates.isEmpty()) {
            Candidate next = candidates.getFirst();
            double highest = -1;
            boolean untold = best.size() % UNTOLD == 1;
            for (var candidate : candidates) {
                double score = candidate.meaning() * (untold ? 1 : UNKNOWN + fit(candidate, left));
                if (score > highest) {
                    highest = score;
                    next = candidate;
                }
            }
            best.add(new Fit(next.doc(), next.meaning() * (UNKNOWN + fit(next, shares)), pattern(next, left)));
            next.nearness()
                    .forEach((slug, near) -> left.computeIfPresent(slug, (s, share) -> share * (1 - SHOWN * near)));
            candidates.remove(next);
        }
        return best;
    }

    /**
     * What the draft and the passage have in common most; a passage may document several patterns.
     *
     * @param shares what is left of them after the passages before this one
     */
    private static @Nullable String pattern(Candidate candidate, Map<String, Double> shares) {
        String pattern = null;
        double most = 0;
        for (var near : candidate.nearness().entrySet()) {
            double common = near.getValue() * shares.getOrDefault(near.getKey(), 0.0);
            if (near.getValue() >= LEAST_NEARNESS && common > most) {
                most = common;
                pattern = near.getKey();
            }
        }
        return pattern;
    }

    private static double fit(Candidate candidate, Map<String, Double> shares) {
        double fit = 0;
        for (var near : candidate.nearness().entrySet())
            fit += near.getValue() * shares.getOrDefault(near.getKey(), 0.0);
        return fit;
    }

    /** Failures near to the patterns, failures near in meaning, and what else is nearest to the patterns. */
    private List<Candidate> candidates(Map<String, Double> shares, float[] draft) throws IOException {
        var patterns = new BooleanQuery.Builder();
        shares.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(PATTERNS)
                .filter(e -> e.getValue().floatValue() > 0)
                .forEach(e -> patterns.add(
                        FeatureField.newLinearQuery(
                                Fields.NEARNESS, e.getKey(), e.getValue().floatValue()),
                        Occur.SHOULD));
        var byPattern = new BooleanQuery.Builder()
                .add(patterns.build(), Occur.MUST)
                .add(failures(), Occur.FILTER)
                .build();
        var byMeaning = new KnnFloatVectorQuery(Fields.VECTOR, draft, CANDIDATES, failures());
        Set<Integer> failures = docs(snapshot.searcher().search(byPattern, CANDIDATES));
        failures.addAll(docs(snapshot.searcher().search(byMeaning, CANDIDATES)));
        Set<Integer> docs = new LinkedHashSet<>(failures);
        docs.addAll(docs(snapshot.searcher().search(patterns.build(), CANDIDATES)));
        var candidates = new ArrayList<Candidate>();
        for (int doc : docs) {
            float[] vector = snapshot.vector(Fields.VECTOR, doc);
            // Less what the passage has in common with any answer: some are near to everything.
            double common = mean.length == 0 ? 0 : VectorUtil.dotProduct(vector, mean);
            double meaning = Math.exp(MEANING * (VectorUtil.dotProduct(vector, draft) - common - 1));
            if (!failures.contains(doc)) meaning *= NO_FAILURE;
            candidates.add(new Candidate(doc, meaning, snapshot.nearness(doc).shares()));
        }
        return candidates;
    }

    private static Set<Integer> docs(TopDocs found) {
        Set<Integer> docs = new LinkedHashSet<>();
        for (var hit : found.scoreDocs) docs.add(hit.doc);
        return docs;
    }

    private DrillDownQuery failures() {
        var filter = new DrillDownQuery(snapshot.facetsConfig());
        for (Kind kind : Kind.values()) if (kind.isFailure()) filter.add(Facet.KIND.key(), kind.slug());
        return filter;
    }
}
