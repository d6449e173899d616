package dev.debrief.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import dev.debrief.domain.Kind;
import dev.debrief.extract.Example;
import dev.debrief.extract.Wording;
import dev.debrief.learn.LinearKindModel.Part;
import dev.debrief.learn.LinearKindModel.Trained;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Trains a {@link LinearKindModel}: one logistic regression per label (LIBLINEAR). The same examples give the same weights. */
final class KindTraining {
    /** Cost of a misjudged example relative to the size of the weights; chosen on documents outside the training data. */
    private static final double COST = 1;
    /** A feature of fewer examples belongs to a single text. */
    private static final int LEAST_EXAMPLES = 2;
    /** The value of the features of a text's shape, next to its words. */
    private static final double SHAPE = 0.5;

    // The three namespaces, as the first letter of a feature's name.
    private static final String OWN = "w";
    private static final String ABOUT = "h";
    private static final String FORM = "f";

    private final List<String> labels = new ArrayList<>();
    private final List<Integer> targets = new ArrayList<>();
    private final List<Map<String, Double>> vectors = new ArrayList<>();

    private KindTraining() {}

    static Trained train(List<Example> examples) {
        var training = new KindTraining();
        examples.forEach(training::add);
        return training.trained();
    }

    private void add(Example example) {
        String label = example.kind().map(Kind::slug).orElse(LinearKindModel.NONE);
        if (!labels.contains(label)) labels.add(label);
        targets.add(labels.indexOf(label));
        var vector = new HashMap<String, Double>();
        vector.put(FORM + TextShape.PRIOR, 1.0);
        if (!example.text().isBlank()) {
            var text = Wording.of(example.text());
            words(OWN, text, LinearKindModel.OWN, vector);
            TextShape.forEach(text, (name, value) -> vector.put(FORM + name, SHAPE * value));
            vector.put(FORM + TextShape.of(example.place().form()), SHAPE);
        }
        example.place()
                .forEach((words, about) -> words(ABOUT, Wording.of(words), LinearKindModel.scale(about), vector));
        vectors.add(vector);
    }

    private static void words(String space, Wording text, double length, Map<String, Double> vector) {
        var names = new ArrayList<String>();
        WordFeatures.names(text.tokens(), names::add);
        double weight = length / Math.sqrt(Math.max(1, names.size()));
        for (String name : names) vector.merge(space + name, weight, Double::sum);
    }

    private Trained trained() {
        Map<String, Integer> seen = new TreeMap<>();
        vectors.forEach(vector -> vector.keySet().forEach(name -> seen.merge(name, 1, Integer::sum)));
        seen.values().removeIf(count -> count < LEAST_EXAMPLES);
        var features = List.copyOf(seen.keySet());
        Map<String, Integer> index = new HashMap<>();
        for (String feature : features) index.put(feature, index.size() + 1);
        var problem = new ArrayList<Regressions.Example>();
        for (int i = 0; i < vectors.size(); i++)
            problem.add(new Regressions.Example(vector(vectors.get(i), index), targets.get(i)));
        var regressions = Regressions.train(problem, features.size(), COST);
        return new Trained(
                List.copyOf(labels),
                part(features, OWN, regressions, 1),
                part(features, ABOUT, regressions, 1),
                part(features, FORM, regressions, SHAPE));
    }

    private static Feature[] vector(Map<String, Double> named, Map<String, Integer> index) {
        var known = new TreeMap<Integer, Double>();
        named.forEach((name, value) -> {
            Integer at = index.get(name);
            if (at != null) known.put(at, value);
        });
        return known.entrySet().stream()
                .map(entry -> new FeatureNode(entry.getKey(), entry.getValue()))
                .toArray(Feature[]::new);
    }

    /** @param scale the value of these features in training, which their weights are multiplied with */
    private Part part(List<String> features, String space, Regressions regressions, double scale) {
        var mine = IntStream.range(0, features.size())
                .filter(i -> features.get(i).startsWith(space))
                .boxed()
                .toList();
        var weights = new float[mine.size() * labels.size()];
        for (int label = 0; label < labels.size(); label++) {
            double[] ofLabel = regressions.of(label);
            for (int i = 0; i < mine.size(); i++) {
                boolean prior = features.get(mine.get(i)).equals(FORM + TextShape.PRIOR);
                weights[i * labels.size() + label] = (float) (ofLabel[mine.get(i)] * (prior ? 1 : scale));
            }
        }
        return new Part(
                mine.stream()
                        .map(i -> features.get(i).substring(space.length()))
                        .toList(),
                weights);
    }
}
