package dev.debrief.review;

import dev.debrief.learn.AnswerModel;
import dev.debrief.learn.CatalogueModel;
import dev.debrief.learn.CatalogueModel.BankAnswer;
import dev.debrief.learn.PatternLikeness;
import dev.debrief.learn.PatternLinker;
import dev.debrief.learn.Statistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a draft compares with the bank: the failing and the strong answers of the catalogue, by words and by vector. */
final class DraftComparison {
    /** How many of the nearest failing, or strong, answers say how familiar a draft is. */
    private static final int OF_A_SIDE = 20;

    /** Weight of an answer's words against its meaning, for whether it fails at all. */
    private static final double BY_WORDS = 0.6;
    /** What a wording takes off that speaks against a pattern, in standard deviations. */
    private static final double CONTRADICTION = 0.4;
    /** Temperature of the softmax over patterns: the lower, the more the most similar ones stand out. */
    private static final double TEMPERATURE = 0.35;

    private final CatalogueModel catalogue;
    private final List<BankAnswer> failing = new ArrayList<>();
    private final List<BankAnswer> strong = new ArrayList<>();
    private final AnswerModel model;
    private final PatternLinker linker;
    private final PatternLikeness patterns;

    DraftComparison(CatalogueModel catalogue) {
        this.catalogue = catalogue;
        for (var answer : catalogue.bank()) (answer.failing() ? failing : strong).add(answer);
        model = catalogue.answers();
        linker = catalogue.linker();
        patterns = new PatternLikeness(catalogue);
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
     * All patterns, likest first.
     *
     * @param contradicted slugs of patterns that the draft's own words speak against
     */
    List<Likeness> patterns(String text, float[] draft, Set<String> contradicted) {
        var scores = patterns.of(text, draft);
        var shares = scores.stream()
                .mapToDouble(one -> one.score() - (contradicted.contains(one.pattern()) ? CONTRADICTION : 0))
                .toArray();
        Statistics.softmax(shares, TEMPERATURE);
        var likenesses = new ArrayList<Likeness>();
        for (int i = 0; i < shares.length; i++)
            likenesses.add(new Likeness(
                    scores.get(i).pattern(), shares[i], scores.get(i).nearest()));
        likenesses.sort(Comparator.comparingDouble((Likeness l) -> -l.share()).thenComparing(Likeness::pattern));
        return likenesses;
    }

    /** How much the words of a draft speak for each pattern against the others, in standard deviations. */
    Map<String, Double> byWords(String draft) {
        var likeness = linker.likeness(draft);
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
