package dev.debrief.index;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.debrief.pattern.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.util.VectorUtil;

/**
 * What the catalogue teaches about vectors of answers: logistic regressions (LIBLINEAR), one that tells failing answers
 * from strong ones, and one for each pattern against the others. Trained when an index is built, from the catalogue alone;
 * the same catalogue gives the same model.
 *
 * @param mean of all vectors that it was trained from
 * @param patterns slugs, in the order of {@code weights}
 * @param weights of each pattern's regression
 * @param biases of each pattern's regression
 * @param stance weights of the regression that tells failing from strong
 * @param stanceBias its bias
 * @param words the same learned from words and pairs of words: what each adds to the log-odds of failing
 */
public record AnswerModel(
        float[] mean,
        List<String> patterns,
        List<float[]> weights,
        List<Float> biases,
        float[] stance,
        float stanceBias,
        Map<String, Float> words) {
    /** Vectors are short; regularised regression wants features of about one. */
    private static final float SCALE = 5;
    /** Costs of a misjudged answer, chosen with patterns held out; see docs/matching.md. */
    private static final double STANCE_COST = 0.25;

    private static final double PATTERN_COST = 0.5;
    private static final double WORD_COST = 10;
    /** Words that fewer answers use say something about one subject only. */
    private static final int FEWEST_ANSWERS = 2;

    private static final double TOLERANCE = 0.01;

    private static final AnswerModel NONE =
            new AnswerModel(new float[0], List.of(), List.of(), List.of(), new float[0], 0, Map.of());

    public AnswerModel {
        patterns = List.copyOf(patterns);
        weights = List.copyOf(weights);
        biases = List.copyOf(biases);
        words = Map.copyOf(words);
    }

    /**
     * Trains from a catalogue; with fewer than two patterns there is nothing to tell apart.
     *
     * @param vectorOf the vector of an answer or statement
     */
    static AnswerModel train(Collection<Pattern> catalogue, Function<String, float[]> vectorOf) {
        var patterns = catalogue.stream().filter(p -> !p.failing().isEmpty()).toList();
        long strong = patterns.stream().mapToLong(p -> p.strong().size()).sum();
        if (patterns.size() < 2 || strong == 0) return NONE;
        var texts = new ArrayList<String>();
        var answers = new ArrayList<float[]>();
        var fails = new ArrayList<Integer>();
        var failures = new ArrayList<float[]>();
        var pattern = new ArrayList<Integer>();
        for (int i = 0; i < patterns.size(); i++) {
            for (var e : patterns.get(i).failing()) {
                texts.add(e.text());
                answers.add(vectorOf.apply(e.text()));
                fails.add(1);
                failures.add(answers.getLast());
                pattern.add(i);
            }
            for (var e : patterns.get(i).strong()) {
                texts.add(e.text());
                answers.add(vectorOf.apply(e.text()));
                fails.add(0);
            }
            for (String statement : patterns.get(i).documented()) {
                failures.add(vectorOf.apply(statement));
                pattern.add(i);
            }
        }
        float[] mean = mean(answers);
        var byStance = regressions(answers, fails, mean, STANCE_COST);
        var byPattern = regressions(failures, pattern, mean, PATTERN_COST);
        var stance = byStance.getOrDefault(1, new Regression(new float[mean.length], 0));
        var weights = new ArrayList<float[]>();
        var biases = new ArrayList<Float>();
        for (int i = 0; i < patterns.size(); i++) {
            var one = byPattern.getOrDefault(i, stance);
            weights.add(one.weights());
            biases.add(one.bias());
        }
        return new AnswerModel(
                mean,
                patterns.stream().map(Pattern::slug).toList(),
                weights,
                biases,
                stance.weights(),
                stance.bias(),
                words(texts, fails));
    }

    private record Regression(float[] weights, float bias) {}

    /** For each label the regression that tells it from all others. */
    private static Map<Integer, Regression> regressions(
            List<float[]> vectors, List<Integer> labels, float[] mean, double cost) {
        var problem = new Problem();
        problem.l = vectors.size();
        problem.n = mean.length + 1;
        problem.bias = 1;
        problem.y = labels.stream().mapToDouble(label -> label).toArray();
        problem.x = vectors.stream().map(v -> features(v, mean)).toArray(Feature[][]::new);
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, TOLERANCE));
        double[] all = model.getFeatureWeights();
        int[] order = model.getLabels();
        // With two labels LIBLINEAR keeps one column, which speaks for the first.
        int columns = order.length == 2 ? 1 : order.length;
        var regressions = new LinkedHashMap<Integer, Regression>();
        for (int k = 0; k < order.length; k++) {
            int sign = columns == 1 && k == 1 ? -1 : 1;
            var weights = new float[mean.length];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (sign * SCALE * all[i * columns + (columns == 1 ? 0 : k)]);
            }
            float bias = (float) (sign * all[mean.length * columns + (columns == 1 ? 0 : k)]);
            regressions.put(order[k], new Regression(weights, bias));
        }
        return regressions;
    }

    /** The words, and pairs of neighbouring words, that tell failing from strong answers. */
    private static Map<String, Float> words(List<String> texts, List<Integer> fails) {
        var said = texts.stream().map(AnswerModel::said).toList();
        Map<String, Integer> answers = new HashMap<>();
        said.forEach(terms -> terms.forEach(term -> answers.merge(term, 1, Integer::sum)));
        Map<String, Integer> index = new HashMap<>();
        new TreeMap<>(answers).forEach((term, count) -> {
            if (count >= FEWEST_ANSWERS) index.put(term, index.size() + 1);
        });
        var problem = new Problem();
        problem.l = texts.size();
        problem.n = Math.max(1, index.size());
        problem.y = fails.stream().mapToDouble(label -> label).toArray();
        problem.x = said.stream().map(terms -> features(terms, index)).toArray(Feature[][]::new);
        Linear.disableDebugOutput();
        // Both sides weigh the same, though there are more failing answers than strong ones.
        var parameter = new Parameter(SolverType.L2R_LR, WORD_COST, TOLERANCE);
        double failing = fails.stream().mapToInt(n -> n).sum();
        double strong = texts.size() - failing;
        parameter.setWeights(
                new double[] {texts.size() / (2 * failing), texts.size() / (2 * strong)}, new int[] {1, 0});
        Model model = Linear.train(problem, parameter);
        int sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] all = model.getFeatureWeights();
        Map<String, Float> words = new HashMap<>();
        index.forEach((term, at) -> words.put(term, (float) (sign * all[at - 1])));
        return words;
    }

    private static Set<String> said(String text) {
        return new TreeSet<>(Analysis.terms(Analysis.ANSWERS, text));
    }

    private static Feature[] features(Set<String> terms, Map<String, Integer> index) {
        var known = terms.stream()
                .flatMap(term -> Optional.ofNullable(index.get(term)).stream())
                .sorted()
                .toList();
        double value = 1 / Math.sqrt(Math.max(1, known.size()));
        return known.stream().map(at -> new FeatureNode(at, value)).toArray(Feature[]::new);
    }

    /** Log-odds that an answer fails, by its words. */
    public double stance(String text) {
        double sum = 0;
        int known = 0;
        for (String term : said(text)) {
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

    private static float[] mean(List<float[]> vectors) {
        var mean = new float[vectors.getFirst().length];
        for (float[] vector : vectors) for (int i = 0; i < mean.length; i++) mean[i] += vector[i] / vectors.size();
        return mean;
    }

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
        return VectorUtil.dotProduct(weights, vector) - VectorUtil.dotProduct(weights, mean) + bias;
    }
}
