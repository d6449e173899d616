package dev.debrief.match;

import dev.debrief.index.AnswerModel;
import dev.debrief.index.PatternLinker;
import dev.debrief.index.Snapshot;
import dev.debrief.index.Snapshot.ExemplarVector;
import dev.debrief.index.Standard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    /** Weight of what was learned from all answers against the nearest ones. */
    private static final double LEARNED = 0.7;
    /** Weight of an answer's words against its meaning, for what it fails by and for whether it fails. */
    private static final double SAID = 0.6;

    private static final double BY_WORDS = 0.6;
    /** How sharply the likest patterns stand out. */
    private static final double TEMPERATURE = 0.4;

    private final List<ExemplarVector> failing = new ArrayList<>();
    private final List<ExemplarVector> strong = new ArrayList<>();
    private final Map<String, float[]> descriptions;
    private final AnswerModel model;
    private final PatternLinker linker;
    private final IdentityHashMap<ExemplarVector, Double> hubness = new IdentityHashMap<>();
    private final Map<String, Double> descriptionHubness = new LinkedHashMap<>();

    Bank(Snapshot snapshot) throws IOException {
        for (var exemplar : snapshot.exemplars()) (exemplar.exemplar().failing() ? failing : strong).add(exemplar);
        descriptions = snapshot.patternVectors();
        model = snapshot.model();
        linker = snapshot.linker();
        float[] mean = mean(snapshot.exemplars());
        for (var exemplar : snapshot.exemplars()) hubness.put(exemplar, dot(exemplar.vector(), mean));
        descriptions.forEach((slug, vector) -> descriptionHubness.put(slug, dot(vector, mean)));
    }

    boolean isEmpty() {
        return failing.isEmpty() || strong.isEmpty() || model.untrained();
    }

    /** How far a draft leans to the failing side, in log-odds; 0 is undecided. */
    double stance(String text, float[] draft) {
        return BY_WORDS * model.stance(text) + (1 - BY_WORDS) * model.stance(draft);
    }

    /** How near the nearest answers of either side are at all. */
    double familiarity(float[] draft) {
        return Math.max(nearest(failing, draft), nearest(strong, draft));
    }

    private static double nearest(List<ExemplarVector> side, float[] draft) {
        return meanOfLargest(
                side.stream().mapToDouble(e -> dot(e.vector(), draft)).toArray(), OF_A_SIDE);
    }

    /**
     * A pattern with the share of a draft's failing that it accounts for, and the failing answer that is nearest.
     *
     * @param share 0 to 1; at most 1 over all patterns
     */
    record Likeness(String pattern, double share, ExemplarVector nearest) {}

    /**
     * All patterns, likest first. The words of its failing answers, the answers nearest in meaning and the regressions that
     * were learned from all of them speak for each pattern; all are brought to zero mean and unit variance, since none has
     * a scale of its own.
     */
    List<Likeness> patterns(String text, float[] draft) throws IOException {
        var answers = new LinkedHashMap<String, List<Double>>();
        var nearest = new LinkedHashMap<String, ExemplarVector>();
        var best = new LinkedHashMap<String, Double>();
        for (var exemplar : failing) {
            String pattern = exemplar.exemplar().pattern();
            double score = dot(exemplar.vector(), draft) - hubness.getOrDefault(exemplar, 0.0);
            answers.computeIfAbsent(pattern, unused -> new ArrayList<>()).add(score);
            if (score > best.getOrDefault(pattern, Double.NEGATIVE_INFINITY)) {
                best.put(pattern, score);
                nearest.put(pattern, exemplar);
            }
        }
        var slugs = model.patterns();
        var near = new double[slugs.size()];
        for (int i = 0; i < near.length; i++) {
            String slug = slugs.get(i);
            var scores = answers.getOrDefault(slug, List.of()).stream().mapToDouble(s -> s);
            float[] description = descriptions.get(slug);
            double described =
                    description == null ? 0 : dot(description, draft) - descriptionHubness.getOrDefault(slug, 0.0);
            near[i] = meanOfLargest(scores.toArray(), OF_A_PATTERN) + DESCRIPTION * described;
        }
        var likeness = linker.likeness(text);
        double[] said = Standard.scores(slugs.stream()
                .mapToDouble(slug -> likeness.getOrDefault(slug, 0.0))
                .toArray());
        double[] learned = Standard.scores(model.patternScores(draft));
        near = Standard.scores(near);
        var shares = new double[near.length];
        for (int i = 0; i < shares.length; i++) {
            double meant = LEARNED * learned[i] + (1 - LEARNED) * near[i];
            shares[i] = SAID * said[i] + (1 - SAID) * meant;
        }
        Standard.softmax(shares, TEMPERATURE);
        var likenesses = new ArrayList<Likeness>();
        for (int i = 0; i < shares.length; i++) {
            var exemplar = nearest.get(slugs.get(i));
            if (exemplar != null) likenesses.add(new Likeness(slugs.get(i), shares[i], exemplar));
        }
        likenesses.sort(Comparator.comparingDouble((Likeness l) -> -l.share()).thenComparing(Likeness::pattern));
        return likenesses;
    }

    /** How much the words of a piece of a draft speak for each pattern against the others, in standard deviations. */
    Map<String, Double> told(String piece) throws IOException {
        var likeness = linker.likeness(piece);
        double[] scores =
                Standard.scores(likeness.values().stream().mapToDouble(l -> l).toArray());
        var told = new LinkedHashMap<String, Double>();
        for (String slug : likeness.keySet()) told.put(slug, scores[told.size()]);
        return told;
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
