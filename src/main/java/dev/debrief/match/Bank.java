package dev.debrief.match;

import dev.debrief.index.AnswerModel;
import dev.debrief.index.IndexedCatalogue;
import dev.debrief.index.IndexedCatalogue.ExemplarVector;
import dev.debrief.index.PatternLinker;
import dev.debrief.index.Statistics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.VectorUtil;

/**
 * The exemplar bank: how a draft compares with the failing and the strong answers of the catalogue, by its words and by its
 * vector.
 *
 * <p>Every similarity to a failing answer has that answer's mean similarity to all answers taken off: a few answers are near
 * to everything, and uncorrected they would be everybody's nearest.
 */
final class Bank {
    /** How many nearest failing answers of a pattern speak for it together. */
    private static final int OF_A_PATTERN = 3;
    /** Weight of the pattern's own description beside its answers. */
    private static final double DESCRIPTION = 0.3;
    /** How many nearest answers of a side say how familiar a draft is. */
    private static final int OF_A_SIDE = 20;

    /** Weight of the patterns' regressions against the nearest answers. */
    private static final double LEARNED = 0.7;
    /** Weight of an answer's words against its meaning, for the patterns it resembles. */
    private static final double SAID = 0.6;
    /** The same for whether it fails at all. */
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

    Bank(IndexedCatalogue catalogue) {
        for (var exemplar : catalogue.exemplars()) (exemplar.exemplar().failing() ? failing : strong).add(exemplar);
        descriptions = catalogue.descriptions();
        model = catalogue.model();
        linker = catalogue.linker();
        if (isEmpty()) return;
        for (var exemplar : failing) hubness.put(exemplar, dot(exemplar.vector(), model.mean()));
        descriptions.forEach((slug, vector) -> descriptionHubness.put(slug, dot(vector, model.mean())));
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
        return Statistics.meanOfLargest(
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
            near[i] = Statistics.meanOfLargest(scores.toArray(), OF_A_PATTERN) + DESCRIPTION * described;
        }
        var likeness = linker.likeness(text);
        double[] said = Statistics.standardScores(slugs.stream()
                .mapToDouble(slug -> likeness.getOrDefault(slug, 0.0))
                .toArray());
        double[] learned = Statistics.standardScores(model.patternScores(draft));
        near = Statistics.standardScores(near);
        var shares = new double[near.length];
        for (int i = 0; i < shares.length; i++) {
            double meant = LEARNED * learned[i] + (1 - LEARNED) * near[i];
            shares[i] = SAID * said[i] + (1 - SAID) * meant;
        }
        Statistics.softmax(shares, TEMPERATURE);
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
        double[] scores = Statistics.standardScores(
                likeness.values().stream().mapToDouble(l -> l).toArray());
        var told = new LinkedHashMap<String, Double>();
        for (String slug : likeness.keySet()) told.put(slug, scores[told.size()]);
        return told;
    }

    private static double dot(float[] a, float[] b) {
        return VectorUtil.dotProduct(a, b);
    }
}
