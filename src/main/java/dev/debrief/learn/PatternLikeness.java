package dev.debrief.learn;

import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Pattern;
import dev.debrief.learn.CatalogueModel.BankAnswer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much an answer speaks for each pattern. The words of the pattern's failing answers, the answers nearest in meaning, and the
 * regressions that were learned from all of them count; all are brought to zero mean and unit variance, since none has a scale of
 * its own.
 *
 * <p>Every similarity to a failing answer has that answer's mean similarity to all answers taken off: a few answers are near
 * to everything, and without this they would be the nearest to every draft.
 */
public final class PatternLikeness {
    /** How many of a pattern's nearest failing answers count for it. */
    private static final int OF_A_PATTERN = 3;
    /** Weight of the pattern's own description next to its answers. */
    private static final double DESCRIPTION = 0.3;
    /** Weight of the regressions; the rest of 1 goes to the nearest answers. */
    private static final double LEARNED = 0.7;
    /** Weight of an answer's words against its meaning. */
    private static final double SAID = 0.6;

    private final CatalogueModel catalogue;
    private final AnswerModel model;
    private final List<BankAnswer> failing;
    private final IdentityHashMap<BankAnswer, Double> hubness = new IdentityHashMap<>();
    private final Map<String, Double> descriptionHubness = new LinkedHashMap<>();

    public PatternLikeness(CatalogueModel catalogue) {
        this.catalogue = catalogue;
        this.model = catalogue.answers();
        this.failing = catalogue.bank().stream().filter(BankAnswer::failing).toList();
        if (model.untrained()) return;
        for (var answer : failing) hubness.put(answer, (double) Statistics.dot(answer.vector(), model.mean()));
        catalogue
                .descriptions()
                .forEach((slug, vector) -> descriptionHubness.put(slug, (double) Statistics.dot(vector, model.mean())));
    }

    /**
     * What an answer says for a pattern.
     *
     * @param score in standard deviations, less what answers that show other patterns usually have
     * @param nearest the failing answer of the pattern that is nearest in meaning
     */
    public record Scored(String pattern, double score, BankAnswer nearest) {}

    /** In the order of {@link AnswerModel#patterns}; patterns without failing answers are left out. */
    public List<Scored> of(String text, float[] vector) {
        var answers = new LinkedHashMap<String, List<Double>>();
        var nearest = new LinkedHashMap<String, BankAnswer>();
        var best = new LinkedHashMap<String, Double>();
        for (var answer : failing) {
            String pattern = answer.pattern();
            double score = Statistics.dot(answer.vector(), vector) - hubness.getOrDefault(answer, 0.0);
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
            float[] description = catalogue.descriptions().get(slug);
            double described = description == null
                    ? 0
                    : Statistics.dot(description, vector) - descriptionHubness.getOrDefault(slug, 0.0);
            near[i] = Statistics.meanOfLargest(scores.toArray(), OF_A_PATTERN) + DESCRIPTION * described;
        }
        near = Statistics.standardScores(near);
        var words = catalogue.linker().likeness(text);
        double[] said = Statistics.standardScores(slugs.stream()
                .mapToDouble(slug -> words.getOrDefault(slug, 0.0))
                .toArray());
        double[] learned = Statistics.standardScores(model.patternScores(vector));
        float[] usual = catalogue.trained().usual();
        var scored = new ArrayList<Scored>();
        for (int i = 0; i < near.length; i++) {
            var answer = nearest.get(slugs.get(i));
            if (answer == null) continue;
            double meant = LEARNED * learned[i] + (1 - LEARNED) * near[i];
            double score = SAID * said[i] + (1 - SAID) * meant - (usual.length == 0 ? 0 : usual[i]);
            scored.add(new Scored(slugs.get(i), score, answer));
        }
        return scored;
    }

    /**
     * The mean score that each pattern has for answers that show others, in the order of {@link AnswerModel#patterns}. Patterns with
     * many answers have more words in common with any answer; without this they would be found in place of those with few.
     */
    static float[] usual(Collection<Pattern> patterns, CatalogueModel catalogue) {
        var slugs = catalogue.answers().patterns();
        var likeness = new PatternLikeness(catalogue);
        var sums = new double[slugs.size()];
        var counts = new int[slugs.size()];
        for (Pattern pattern : patterns) {
            if (pattern.failing().isEmpty() || !slugs.contains(pattern.slug())) continue;
            Exemplar answer = pattern.failing().getFirst();
            for (var one : likeness.of(answer.text(), catalogue.trained().vector(answer.text()))) {
                if (one.pattern().equals(pattern.slug())) continue;
                int at = slugs.indexOf(one.pattern());
                sums[at] += one.score();
                counts[at]++;
            }
        }
        var usual = new float[sums.length];
        for (int i = 0; i < usual.length; i++) usual[i] = (float) (sums[i] / Math.max(1, counts[i]));
        return usual;
    }
}
