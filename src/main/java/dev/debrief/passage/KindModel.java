package dev.debrief.passage;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What kind a sentence is by its words: logistic regression (LIBLINEAR) over words, pairs of words and cues, trained from
 * the example sentences of {@code examples.tsv}, which were written for it. Training is deterministic.
 */
final class KindModel {
    /** The label of example sentences that are no passage at all. */
    private static final String NOISE = "noise";
    /** Cost of a misjudged example against the size of the weights; chosen on articles that took no part. */
    private static final double COST = 1.0;

    /** Length of the vector of a sentence's words, against which cues and form weigh. */
    private static final double SCALE = 2.5;

    private static final double TOLERANCE = 0.01;
    /** Rarer features say something about one example only. */
    private static final int LEAST_EXAMPLES = 2;

    private static final KindModel SHIPPED = train(DataFile.load("examples.tsv"));

    private final Model model;
    private final Map<String, Integer> index;
    private final List<String> labels;

    private KindModel(Model model, Map<String, Integer> index, List<String> labels) {
        this.model = model;
        this.index = index;
        this.labels = labels;
    }

    static KindModel shipped() {
        return SHIPPED;
    }

    /** Reads lines of {@code kind<TAB>text}. */
    static KindModel train(DataFile file) {
        var labels = new ArrayList<String>();
        var targets = new ArrayList<Double>();
        var examples = new ArrayList<Map<String, Double>>();
        Map<String, Integer> seen = new HashMap<>();
        for (var entry : file.entries()) {
            int tab = entry.text().indexOf('\t');
            String label = tab < 0 ? "" : entry.text().substring(0, tab);
            if (!label.equals(NOISE) && Kind.of(label).isEmpty()) throw file.error(entry, "expected 'kind<TAB>text'");
            if (!labels.contains(label)) labels.add(label);
            targets.add((double) labels.indexOf(label));
            String text = entry.text().substring(tab + 1);
            var features = SentenceFeatures.of(Sentence.of(text, new Span(0, text.length()), 0));
            features.keySet().forEach(name -> seen.merge(name, 1, Integer::sum));
            examples.add(features);
        }
        Map<String, Integer> index = new HashMap<>();
        new TreeMap<>(seen).forEach((name, count) -> {
            if (count >= LEAST_EXAMPLES) index.put(name, index.size() + 1);
        });
        var problem = new Problem();
        problem.l = examples.size();
        problem.n = index.size();
        problem.y = targets.stream().mapToDouble(d -> d).toArray();
        problem.x = examples.stream().map(example -> vector(example, index)).toArray(Feature[][]::new);
        Linear.disableDebugOutput();
        var model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE));
        return new KindModel(model, index, List.copyOf(labels));
    }

    /** Probabilities of the kinds; what is missing to 1 is the probability that the sentence is no passage. */
    Map<Kind, Double> probabilities(Sentence sentence) {
        var values = new double[labels.size()];
        Linear.predictProbability(model, vector(SentenceFeatures.of(sentence), index), values);
        var probabilities = new java.util.EnumMap<Kind, Double>(Kind.class);
        int[] order = model.getLabels();
        for (int i = 0; i < order.length; i++) {
            double value = values[i];
            Kind.of(labels.get(order[i])).ifPresent(kind -> probabilities.put(kind, value));
        }
        return probabilities;
    }

    private static Feature[] vector(Map<String, Double> features, Map<String, Integer> index) {
        var known = new TreeMap<Integer, Double>();
        double squares = 0;
        for (var feature : features.entrySet()) {
            Integer at = index.get(feature.getKey());
            if (at == null) continue;
            known.put(at, feature.getValue());
            if (SentenceFeatures.isWord(feature.getKey())) squares += feature.getValue() * feature.getValue();
        }
        // Long sentences have more words; each then says less.
        double length = Math.max(1, Math.sqrt(squares));
        var vector = new ArrayList<Feature>(known.size());
        known.forEach((at, value) -> vector.add(new FeatureNode(at, value / length * SCALE)));
        return vector.toArray(Feature[]::new);
    }
}
