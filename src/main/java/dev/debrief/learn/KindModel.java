package dev.debrief.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import dev.debrief.domain.Kind;
import dev.debrief.extract.SentenceClassifier;
import dev.debrief.extract.Weights;
import dev.debrief.extract.Wording;
import dev.debrief.text.DataFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Predicts the kind of a sentence from its words: a logistic regression (LIBLINEAR) over words, pairs of words, and
 * cues. It is trained on example sentences that were written for it. Training is deterministic.
 */
final class KindModel implements SentenceClassifier {
    /** The label of example sentences that are not passages. */
    private static final String NOISE = "noise";
    /**
     * Cost of a misjudged example relative to the size of the weights; chosen on articles outside the training data.
     */
    private static final double COST = 0.5;
    /** Length of the vector of a sentence's words, which sets their weight relative to cues and form. */
    private static final double SCALE = 2.5;
    /** A feature of fewer examples belongs to a single sentence. */
    private static final int LEAST_EXAMPLES = 2;

    /**
     * The result of training.
     *
     * @param labels slugs of kinds, and {@code noise}
     * @param features names of features, see {@link SentenceFeatures}
     * @param weights the weight of each label for the first feature, then for the second, and so on
     */
    record Trained(List<String> labels, List<String> features, float[] weights) {}

    private final Map<String, float[]> weightsByFeature;
    /** The kind that each weight of a feature belongs to; empty for noise. */
    private final List<Optional<Kind>> labels;

    KindModel(Trained trained) {
        this.labels = trained.labels().stream().map(Kind::of).toList();
        int width = labels.size();
        this.weightsByFeature = HashMap.newHashMap(trained.features().size());
        int at = 0;
        for (String feature : trained.features())
            weightsByFeature.put(feature, Arrays.copyOfRange(trained.weights(), at, at += width));
    }

    /** Trains on lines of the form {@code kind<TAB>text}. */
    static Trained train(DataFile file) {
        var labels = new ArrayList<String>();
        var targets = new ArrayList<Integer>();
        var examples = new ArrayList<SentenceFeatures>();
        Map<String, Integer> seen = new TreeMap<>();
        for (var entry : file.entries()) {
            int tab = entry.text().indexOf('\t');
            String label = tab < 0 ? "" : entry.text().substring(0, tab);
            if (!label.equals(NOISE) && Kind.of(label).isEmpty()) throw file.error(entry, "expected 'kind<TAB>text'");
            if (!labels.contains(label)) labels.add(label);
            targets.add(labels.indexOf(label));
            var features = SentenceFeatures.of(Wording.of(entry.text().substring(tab + 1)));
            features.words().forEach(name -> seen.merge(name, 1, Integer::sum));
            features.form().keySet().forEach(name -> seen.merge(name, 1, Integer::sum));
            examples.add(features);
        }
        seen.values().removeIf(count -> count < LEAST_EXAMPLES);
        var features = List.copyOf(seen.keySet());
        Map<String, Integer> index = new HashMap<>();
        for (String feature : features) index.put(feature, index.size() + 1);
        var problem = new ArrayList<Regressions.Example>();
        for (int i = 0; i < examples.size(); i++)
            problem.add(new Regressions.Example(vector(examples.get(i), index), targets.get(i)));
        return new Trained(labels, features, weights(Regressions.train(problem, features.size(), COST), labels.size()));
    }

    private static Feature[] vector(SentenceFeatures features, Map<String, Integer> index) {
        var known = new TreeMap<Integer, Double>();
        int words = 0;
        for (String word : features.words()) {
            Integer at = index.get(word);
            if (at == null) continue;
            known.put(at, 1.0);
            words++;
        }
        features.form().forEach((name, value) -> {
            Integer at = index.get(name);
            if (at != null) known.put(at, value);
        });
        double scale = scale(words);
        var vector = new ArrayList<Feature>(known.size());
        known.forEach((at, value) -> vector.add(new FeatureNode(at, value * scale)));
        return vector.toArray(Feature[]::new);
    }

    /** A long sentence has more words, so that each counts less. */
    private static double scale(int words) {
        return SCALE / Math.max(1, Math.sqrt(words));
    }

    private static float[] weights(Regressions regressions, int labels) {
        int features = regressions.of(0).length;
        var weights = new float[features * labels];
        for (int label = 0; label < labels; label++) {
            double[] ofLabel = regressions.of(label);
            for (int i = 0; i < features; i++) weights[i * labels + label] = (float) ofLabel[i];
        }
        return weights;
    }

    @Override
    public Weights weights(Wording wording) {
        var features = SentenceFeatures.of(wording);
        var scores = new double[labels.size()];
        int words = 0;
        for (String word : features.words()) if (add(scores, word, 1)) words++;
        features.form().forEach((name, value) -> add(scores, name, value));
        double scale = scale(words);
        double sum = 0;
        // Each label has a model against the rest. Their logistic scores are normalised to a sum of 1, as in LIBLINEAR.
        for (int k = 0; k < scores.length; k++) {
            scores[k] = 1 / (1 + Math.exp(-scale * scores[k]));
            sum += scores[k];
        }
        var weights = new Weights();
        for (int k = 0; k < scores.length; k++) {
            var kind = labels.get(k);
            if (kind.isPresent()) weights.add(kind.get(), scores[k] / sum);
            else weights.addNoise(scores[k] / sum);
        }
        return weights;
    }

    /** Adds the feature's weights, times a value; returns whether the feature is known. */
    private boolean add(double[] scores, String feature, double value) {
        float[] weights = weightsByFeature.get(feature);
        if (weights == null) return false;
        for (int k = 0; k < scores.length; k++) scores[k] += value * weights[k];
        return true;
    }
}
