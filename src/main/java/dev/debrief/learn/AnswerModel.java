package dev.debrief.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import dev.debrief.domain.Pattern;
import dev.debrief.learn.Regressions.Example;
import dev.debrief.text.Language;
import dev.debrief.text.Language.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;

/**
 * Judges answers by their vectors and words, with logistic regressions (LIBLINEAR): one separates failing answers from
 * strong ones, and one per pattern separates its failing answers from those of the others. It is trained from the
 * catalogue alone; the same catalogue gives the same model.
 *
 * @param mean mean of all vectors it was trained on
 * @param patterns slugs, in the order of {@code weights}
 * @param weights weights of each pattern's regression
 * @param biases bias of each pattern's regression
 * @param stance weights of the regression that separates failing from strong answers
 * @param stanceBias bias of that regression
 * @param words what each word, and each pair of neighbouring words, adds to the log-odds of failing
 */
public record AnswerModel(
        float[] mean,
        List<String> patterns,
        List<float[]> weights,
        List<Float> biases,
        float[] stance,
        float stanceBias,
        Map<String, Float> words) {
    /** Components of vectors are small; regularised regression needs features of about one. */
    private static final float SCALE = 5;
    /** Cost of a misjudged answer relative to the size of the weights; see docs/matching.md. */
    private static final double STANCE_COST = 0.25;

    private static final double PATTERN_COST = 0.5;
    private static final double WORD_COST = 10;
    /** A word in fewer answers belongs to a single subject. */
    private static final int FEWEST_ANSWERS = 2;

    private static final AnswerModel NONE =
            new AnswerModel(new float[0], List.of(), List.of(), List.of(), new float[0], 0, Map.of());

    public AnswerModel {
        patterns = List.copyOf(patterns);
        weights = List.copyOf(weights);
        biases = List.copyOf(biases);
        words = Map.copyOf(words);
    }

    /**
     * Trains on a catalogue. With fewer than two patterns the model stays untrained: there is nothing to separate.
     *
     * @param vectorOf returns the vector of an answer or statement
     */
    static AnswerModel train(Collection<Pattern> catalogue, Language language, Function<String, float[]> vectorOf) {
        var patterns = catalogue.stream().filter(p -> !p.failing().isEmpty()).toList();
        long strong = patterns.stream().mapToLong(p -> p.strong().size()).sum();
        if (patterns.size() < 2 || strong == 0) return NONE;
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < patterns.size(); i++) {
            for (var e : patterns.get(i).failing()) answers.add(new Answer(e.text(), vectorOf.apply(e.text()), i, 1));
            for (var e : patterns.get(i).strong()) answers.add(new Answer(e.text(), vectorOf.apply(e.text()), i, 0));
        }
        float[] mean = Statistics.mean(answers.stream().map(Answer::vector).toList());
        var stanceExamples = new ArrayList<Example>();
        var patternExamples = new ArrayList<Example>();
        for (var answer : answers) {
            var features = features(answer.vector(), mean);
            stanceExamples.add(new Example(features, answer.fails()));
            if (answer.fails() == 1) patternExamples.add(new Example(features, answer.pattern()));
        }
        for (int i = 0; i < patterns.size(); i++) {
            for (String statement : patterns.get(i).documented())
                patternExamples.add(new Example(features(vectorOf.apply(statement), mean), i));
        }
        var stances = ForkJoinTask.adapt(() -> Regressions.one(stanceExamples, 1, mean.length + 1, STANCE_COST))
                .fork();
        var words = ForkJoinTask.adapt(() -> words(answers, language)).fork();
        var byPattern = Regressions.train(patternExamples, mean.length + 1, PATTERN_COST);
        var weights = new ArrayList<float[]>();
        var biases = new ArrayList<Float>();
        for (int i = 0; i < patterns.size(); i++) {
            weights.add(scaled(byPattern.of(i), mean.length));
            biases.add((float) byPattern.of(i)[mean.length]);
        }
        double[] stance = stances.join();
        return new AnswerModel(
                mean,
                patterns.stream().map(Pattern::slug).toList(),
                weights,
                biases,
                scaled(stance, mean.length),
                (float) stance[mean.length],
                words.join());
    }

    private record Answer(String text, float[] vector, int pattern, int fails) {}

    /** Weights for the unscaled vector, without the bias. */
    private static float[] scaled(double[] weights, int size) {
        var scaled = new float[size];
        for (int i = 0; i < size; i++) scaled[i] = (float) (SCALE * weights[i]);
        return scaled;
    }

    /** Learns the weights of words, and of pairs of neighbouring words. */
    private static Map<String, Float> words(List<Answer> all, Language language) {
        var termsByAnswer = all.stream()
                .map(answer -> Set.copyOf(language.terms(Form.SPOKEN, answer.text())))
                .toList();
        Map<String, Integer> counts = new TreeMap<>();
        termsByAnswer.forEach(terms -> terms.forEach(term -> counts.merge(term, 1, Integer::sum)));
        Map<String, Integer> index = new HashMap<>();
        counts.forEach((term, count) -> {
            if (count >= FEWEST_ANSWERS) index.put(term, index.size() + 1);
        });
        var examples = new ArrayList<Example>();
        for (int i = 0; i < all.size(); i++)
            examples.add(new Example(
                    features(termsByAnswer.get(i), index), all.get(i).fails()));
        // Balanced, since there are more failing answers than strong ones.
        double[] weights = Regressions.balanced(examples, Math.max(1, index.size()), WORD_COST);
        Map<String, Float> words = new HashMap<>();
        index.forEach((term, at) -> words.put(term, (float) weights[at - 1]));
        return words;
    }

    private static Feature[] features(Set<String> terms, Map<String, Integer> index) {
        var known =
                terms.stream().map(index::get).filter(Objects::nonNull).sorted().toList();
        double value = 1 / Math.sqrt(Math.max(1, known.size()));
        return known.stream().map(at -> new FeatureNode(at, value)).toArray(Feature[]::new);
    }

    /** Log-odds that an answer fails, given its {@link Form#SPOKEN} terms. */
    double stance(List<String> terms) {
        double sum = 0;
        int known = 0;
        // In a fixed order, because the sum of floating-point numbers depends on it.
        for (String term : new TreeSet<>(terms)) {
            Float weight = words.get(term);
            if (weight == null) continue;
            sum += weight;
            known++;
        }
        return sum / Math.sqrt(Math.max(1, known));
    }

    private static Feature[] features(float[] vector, float[] mean) {
        var features = new Feature[vector.length + 1];
        for (int i = 0; i < vector.length; i++) features[i] = new FeatureNode(i + 1, SCALE * (vector[i] - mean[i]));
        features[vector.length] = new FeatureNode(vector.length + 1, 1);
        return features;
    }

    /** Whether the catalogue was too small to train on. */
    public boolean untrained() {
        return patterns.isEmpty();
    }

    /** Log-odds that an answer with this vector fails; 0 is undecided. */
    public double stance(float[] vector) {
        return score(stance, stanceBias, vector);
    }

    /** Log-odds of each pattern against all others, in the order of {@link #patterns}. */
    public double[] patternScores(float[] vector) {
        var scores = new double[patterns.size()];
        for (int i = 0; i < scores.length; i++) scores[i] = score(weights.get(i), biases.get(i), vector);
        return scores;
    }

    private double score(float[] weights, float bias, float[] vector) {
        return Statistics.dot(weights, vector) - Statistics.dot(weights, mean) + bias;
    }
}
