package dev.debrief.review;

import dev.debrief.learn.AnswerModel;
import dev.debrief.learn.CatalogueModel;
import dev.debrief.learn.CatalogueModel.BankAnswer;
import dev.debrief.learn.PatternLinker;
import dev.debrief.learn.Statistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a draft compares with the bank: the failing and the strong answers of the catalogue, by words and by vector.
 *
 * <p>Every similarity to a failing answer has that answer's mean similarity to all answers taken off: a few answers are near
 * to everything, and without this they would be the nearest to every draft.
 */
final class DraftComparison {
    /** How many of a pattern's nearest failing answers count for it. */
    private static final int OF_A_PATTERN = 3;
    /** Weight of the pattern's own description next to its answers. */
    private static final double DESCRIPTION = 0.3;
    /** How many of the nearest failing, or strong, answers say how familiar a draft is. */
    private static final int OF_A_SIDE = 20;

    /** Weight of the regressions; the rest of 1 goes to the nearest answers. */
    private static final double LEARNED = 0.7;
    /** Weight of an answer's words against its meaning, for the patterns it resembles. */
    private static final double SAID = 0.6;
    /** The same for whether it fails at all. */
    private static final double BY_WORDS = 0.6;
    /** Temperature of the softmax over patterns: the lower, the more the most similar ones stand out. */
    private static final double TEMPERATURE = 0.3;

    private final CatalogueModel catalogue;
    private final List<BankAnswer> failing = new ArrayList<>();
    private final List<BankAnswer> strong = new ArrayList<>();
    private final Map<String, float[]> descriptions;
    private final AnswerModel model;
    private final PatternLinker linker;
    private final IdentityHashMap<BankAnswer, Double> hubness = new IdentityHashMap<>();
    private final Map<String, Double> descriptionHubness = new LinkedHashMap<>();

    DraftComparison(CatalogueModel catalogue) {
        this.catalogue = catalogue;
        for (var answer : catalogue.bank()) (answer.failing() ? failing : strong).add(answer);
        descriptions = catalogue.descriptions();
        model = catalogue.answers();
        linker = catalogue.linker();
        if (isEmpty()) return;
        for (var answer : failing) hubness.put(answer, dot(answer.vector(), model.mean()));
        descriptions.forEach((slug, vector) -> descriptionHubness.put(slug, dot(vector, model.mean())));
    }

    boolean isEmpty() {
        return failing.isEmpty() || strong.isEmpty() || model.untrained();
    }

    /** How far a draft leans to the failing side, in log-odds; 0 is undecided. */
    double stance(String text, float[] draft) {
        return BY_WORDS * catalogue.stance(text) + (1 - BY_WORDS) * model.stance(draft);
    }

    /** Mean cosine of a draft with the nearest failing or strong answers, whichever is greater. */
    double familiarity(float[] draft) {
        return Math.max(nearest(failing, draft), nearest(strong, draft));
    }

    private static double nearest(List<BankAnswer> side, float[] draft) {
        return Statistics.meanOfLargest(
                side.stream().mapToDouble(e -> dot(e.vector(), draft)).toArray(), OF_A_SIDE);
    }

    /**
     * A pattern with the share of a draft's failing that it accounts for, and the failing answer that is nearest.
     *
     * @param share 0 to 1; at most 1 over all patterns
     */
    record Likeness(String pattern, double share, BankAnswer nearest) {}

    /**
     * All patterns, likest first. The words of its failing answers, the answers nearest in meaning and the regressions that
     * were learned from all of them speak for each pattern; all are brought to zero mean and unit variance, since none has
     * a scale of its own.
     */
    List<Likeness> patterns(String text, float[] draft) {
        var answers = new LinkedHashMap<String, List<Double>>();
        var nearest = new LinkedHashMap<String, BankAnswer>();
        var best = new LinkedHashMap<String, Double>();
        for (var answer : failing) {
            String pattern = answer.pattern();
            double score = dot(answer.vector(), draft) - hubness.getOrDefault(answer, 0.0);
            answers.computeIfAbsent(pattern, unused -> new ArrayList<>()).add(score);
            if (score > best.getOrDefault(pattern, Double.NEGATIVE_INFINITY)) {
                best.put(pattern, score);
                nearest.put(pattern, answer);
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
            var answer = nearest.get(slugs.get(i));
            if (answer != null) likenesses.add(new Likeness(slugs.get(i), shares[i], answer));
        }
        likenesses.sort(Comparator.comparingDouble((Likeness l) -> -l.share()).thenComparing(Likeness::pattern));
        return likenesses;
    }

    /** How much the words of a piece of a draft speak for each pattern against the others, in standard deviations. */
    Map<String, Double> byWords(String piece) {
        var likeness = linker.likeness(piece);
        double[] scores = Statistics.standardScores(
                likeness.values().stream().mapToDouble(l -> l).toArray());
        var byWords = new LinkedHashMap<String, Double>();
        for (String slug : likeness.keySet()) byWords.put(slug, scores[byWords.size()]);
        return byWords;
    }

    private static double dot(float[] a, float[] b) {
        return Statistics.dot(a, b);
    }
}
