package dev.debrief.extract;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import dev.debrief.domain.Kind;
import dev.debrief.learn.Regressions;
import dev.debrief.text.DataFile;
import dev.debrief.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What kind a sentence is by its words: logistic regression (LIBLINEAR) over words, pairs of words and cues, trained from
 * the example sentences of {@code examples.tsv}, which were written for it. Training is deterministic.
 */
final class KindModel {
    /** The label of example sentences that are no passage at all. */
    private static final String NOISE = "noise";
    /** Cost of a misjudged example against the size of the weights; chosen on articles that took no part. */
    private static final double COST = 0.5;
    /** Length of the vector of a sentence's words, against which cues and form weigh. */
    private static final double SCALE = 2.5;
    /** Rarer features say something about one example only. */
    private static final int LEAST_EXAMPLES = 2;

    private static final KindModel SENTENCES = train(DataFile.load("examples.tsv"));
    private static final KindModel HEADINGS = train(DataFile.load("headings.tsv"));

    private final Map<String, float[]> featureWeights;

    /** What each column of the weights stands for; empty for sentences that are no passage. */
    private final List<Optional<Kind>> labels;

    private KindModel(Map<String, float[]> featureWeights, List<Optional<Kind>> labels) {
        this.featureWeights = featureWeights;
        this.labels = labels;
    }

    /** What a sentence is. */
    static KindModel sentences() {
        return SENTENCES;
    }

    /** What a heading, or the line that introduces a list, says of what stands below it. */
    static KindModel headings() {
        return HEADINGS;
    }

    /** Reads lines of {@code kind<TAB>text}. */
    static KindModel train(DataFile file) {
        var labels = new ArrayList<String>();
        var targets = new ArrayList<Integer>();
        var examples = new ArrayList<SentenceFeatures>();
        Map<String, Integer> seen = new HashMap<>();
        for (var entry : file.entries()) {
            int tab = entry.text().indexOf('\t');
            String label = tab < 0 ? "" : entry.text().substring(0, tab);
            if (!label.equals(NOISE) && Kind.of(label).isEmpty()) throw file.error(entry, "expected 'kind<TAB>text'");
            if (!labels.contains(label)) labels.add(label);
            targets.add(labels.indexOf(label));
            String text = entry.text().substring(tab + 1);
            var all = new Span(0, text.length());
            var features = SentenceFeatures.of(Sentence.of(text, all, all));
            features.words().forEach(name -> seen.merge(name, 1, Integer::sum));
            features.form().keySet().forEach(name -> seen.merge(name, 1, Integer::sum));
            examples.add(features);
        }
        Map<String, Integer> index = new HashMap<>();
        new TreeMap<>(seen).forEach((key, count) -> {
            if (count >= LEAST_EXAMPLES) index.put(key, index.size() + 1);
        });
        var problem = new ArrayList<Regressions.Example>();
        for (int i = 0; i < examples.size(); i++)
            problem.add(new Regressions.Example(vector(examples.get(i), index), targets.get(i)));
        var model = Regressions.train(problem, index.size(), COST);
        var order = List.copyOf(model.weights().keySet());
        return new KindModel(
                weights(model, order, index),
                order.stream().map(label -> Kind.of(labels.get(label))).toList());
    }

    private static Feature[] vector(SentenceFeatures features, Map<String, Integer> index) {
        var known = new TreeMap<Integer, Double>();
        double squares = 0;
        for (String word : features.words()) {
            Integer at = index.get(word);
            if (at == null) continue;
            known.put(at, 1.0);
            squares += 1;
        }
        features.form().forEach((name, value) -> {
            Integer at = index.get(name);
            if (at != null) known.put(at, value);
        });
        double scale = scale(squares);
        var vector = new ArrayList<Feature>(known.size());
        known.forEach((at, value) -> vector.add(new FeatureNode(at, value * scale)));
        return vector.toArray(Feature[]::new);
    }

    /** Long sentences have more words; each then says less. */
    private static double scale(double squares) {
        return SCALE / Math.max(1, Math.sqrt(squares));
    }

    private static Map<String, float[]> weights(Regressions model, List<Integer> order, Map<String, Integer> index) {
        var weights = new HashMap<String, float[]>();
        index.forEach((name, at) -> {
            var own = new float[order.size()];
            for (int k = 0; k < own.length; k++) own[k] = (float) model.of(order.get(k))[at - 1];
            weights.put(name, own);
        });
        return weights;
    }

    /** The probabilities of the kinds, and of the sentence being no passage. */
    Weights weights(Sentence sentence) {
        var features = SentenceFeatures.of(sentence);
        var scores = new double[labels.size()];
        double squares = 0;
        for (String word : features.words()) {
            float[] own = featureWeights.get(word);
            if (own == null) continue;
            for (int k = 0; k < scores.length; k++) scores[k] += own[k];
            squares += 1;
        }
        features.form().forEach((name, value) -> {
            float[] own = featureWeights.get(name);
            if (own == null) return;
            for (int k = 0; k < scores.length; k++) scores[k] += value * own[k];
        });
        double scale = scale(squares);
        double sum = 0;
        // One model for each label against the rest: its logistic score, brought to a sum of one, as LIBLINEAR does.
        for (int k = 0; k < scores.length; k++) {
            scores[k] = 1 / (1 + Math.exp(-scale * scores[k]));
            sum += scores[k];
        }
        var weights = new Weights();
        for (int k = 0; k < scores.length; k++) {
            var kind = labels.get(k);
            if (kind.isPresent()) weights.add(kind.get(), scores[k] / sum);
            else weights.addNothing(scores[k] / sum);
        }
        return weights;
    }
}
