package dev.debrief.match;

import dev.debrief.index.Snapshot;
import dev.debrief.index.Snapshot.ExemplarVector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The exemplar bank: compares a draft's vector with the failing and the strong answers of the catalogue.
 *
 * <p>Every similarity has the exemplar's mean similarity to the other answers of the bank taken off: a few answers are
 * near to everything, and uncorrected they would be everybody's nearest.
 */
final class Bank {
    /** How many nearest failing answers of a pattern speak for it together. */
    private static final int OF_A_PATTERN = 3;
    /** Weight of the pattern's own description beside its answers. */
    private static final double DESCRIPTION = 0.3;
    /** How many nearest answers of either side weigh against each other for the stance. */
    private static final int OF_A_SIDE = 20;

    private final List<ExemplarVector> failing = new ArrayList<>();
    private final List<ExemplarVector> strong = new ArrayList<>();
    private final Map<String, float[]> descriptions;
    private final IdentityHashMap<ExemplarVector, Double> hubness = new IdentityHashMap<>();
    private final Map<String, Double> descriptionHubness = new LinkedHashMap<>();

    Bank(Snapshot snapshot) throws IOException {
        for (var exemplar : snapshot.exemplars()) (exemplar.exemplar().failing() ? failing : strong).add(exemplar);
        descriptions = snapshot.patternVectors();
        float[] mean = mean(snapshot.exemplars());
        for (var exemplar : snapshot.exemplars()) hubness.put(exemplar, dot(exemplar.vector(), mean));
        descriptions.forEach((slug, vector) -> descriptionHubness.put(slug, dot(vector, mean)));
    }

    boolean isEmpty() {
        return failing.isEmpty() || strong.isEmpty();
    }

    /** How far a draft leans to the failing side: mean cosine to the nearest failing answers less that to the strong. */
    double stance(float[] draft) {
        return nearest(failing, draft) - nearest(strong, draft);
    }

    /** How near the nearest answers of either side are at all. */
    double familiarity(float[] draft) {
        return Math.max(nearest(failing, draft), nearest(strong, draft));
    }

    private static double nearest(List<ExemplarVector> side, float[] draft) {
        return meanOfLargest(
                side.stream().mapToDouble(e -> dot(e.vector(), draft)).toArray(), OF_A_SIDE);
    }

    /** A pattern with its likeness to a draft and the failing answer that is nearest. */
    record Likeness(String pattern, double score, ExemplarVector nearest) {}

    /** All patterns, likest first. */
    List<Likeness> patterns(float[] draft) {
        Map<String, List<Double>> scores = new LinkedHashMap<>();
        Map<String, ExemplarVector> nearest = new LinkedHashMap<>();
        Map<String, Double> best = new LinkedHashMap<>();
        for (var exemplar : failing) {
            String pattern = exemplar.exemplar().pattern();
            double score = dot(exemplar.vector(), draft) - hubness.getOrDefault(exemplar, 0.0);
            scores.computeIfAbsent(pattern, unused -> new ArrayList<>()).add(score);
            if (score > best.getOrDefault(pattern, Double.NEGATIVE_INFINITY)) {
                best.put(pattern, score);
                nearest.put(pattern, exemplar);
            }
        }
        var likenesses = new ArrayList<Likeness>();
        nearest.forEach((pattern, exemplar) -> {
            double answers = meanOfLargest(
                    scores.getOrDefault(pattern, List.of()).stream()
                            .mapToDouble(s -> s)
                            .toArray(),
                    OF_A_PATTERN);
            float[] description = descriptions.get(pattern);
            double described =
                    description == null ? 0 : dot(description, draft) - descriptionHubness.getOrDefault(pattern, 0.0);
            likenesses.add(new Likeness(pattern, answers + DESCRIPTION * described, exemplar));
        });
        likenesses.sort((a, b) -> {
            int byScore = Double.compare(b.score(), a.score());
            return byScore != 0 ? byScore : a.pattern().compareTo(b.pattern());
        });
        return likenesses;
    }

    /** How much more a piece of a draft resembles one pattern's failing answers than the bank's strong ones. */
    double telling(float[] piece, String pattern) {
        double fails = Double.NEGATIVE_INFINITY;
        for (var e : failing) {
            if (e.exemplar().pattern().equals(pattern)) fails = Math.max(fails, dot(e.vector(), piece));
        }
        double works = Double.NEGATIVE_INFINITY;
        for (var e : strong) {
            if (e.exemplar().pattern().equals(pattern)) works = Math.max(works, dot(e.vector(), piece));
        }
        return fails - Math.max(works, 0);
    }

    private static double meanOfLargest(double[] values, int n) {
        Arrays.sort(values);
        int count = Math.min(n, values.length);
        double sum = 0;
        for (int i = values.length - count; i < values.length; i++) sum += values[i];
        return count == 0 ? 0 : sum / count;
    }

    private static float[] mean(List<ExemplarVector> exemplars) {
        if (exemplars.isEmpty()) return new float[0];
        var mean = new float[exemplars.getFirst().vector().length];
        for (var exemplar : exemplars) {
            for (int i = 0; i < mean.length; i++) mean[i] += exemplar.vector()[i] / exemplars.size();
        }
        return mean;
    }

    private static double dot(float[] a, float[] b) {
        return org.apache.lucene.util.VectorUtil.dotProduct(a, b);
    }
}
