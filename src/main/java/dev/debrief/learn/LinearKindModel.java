package dev.debrief.learn;

import dev.debrief.domain.Kind;
import dev.debrief.extract.Form;
import dev.debrief.extract.KindModel;
import dev.debrief.extract.Weights;
import dev.debrief.extract.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A logistic regression for each kind, and for text that is no passage, over what a text says, what is said about it, and its
 * form. The parts have weights of their own and are added up, so that a heading is evaluated once for all the text below it.
 */
final class LinearKindModel implements KindModel {
    /** The label of examples that are not passages: furniture of the page, introductions, bare names. */
    static final String NONE = "none";

    /** Length of the vector of a text's own words. */
    static final double OWN = 4;

    /**
     * Rejection triggers, approval signals, and lines that are no passages are more frequent in the training documents, most of which are
     * ladders, rubrics, and guides, than elsewhere. In log-odds; chosen on documents outside the training data.
     */
    private static final double LESS_FREQUENT = -0.25;

    /**
     * The result of training.
     *
     * @param labels slugs of kinds, and {@link #NONE}
     * @param own features of texts, with the weight of each label for the first, then for the second, and so on
     * @param about features of the words around them, likewise
     * @param shape features of form and length, likewise
     */
    record Trained(List<String> labels, Part own, Part about, Part shape) {}

    record Part(List<String> features, float[] weights) {}

    private final List<Optional<Kind>> labels;
    private final WeightTable own;
    private final WeightTable about;
    private final Map<Form, Weights> forms = new EnumMap<>(Form.class);
    private final WeightTable shape;

    LinearKindModel(Trained trained) {
        this.labels = trained.labels().stream().map(Kind::of).toList();
        int width = labels.size();
        this.own = new WeightTable(trained.own().features(), trained.own().weights(), width);
        this.about = new WeightTable(trained.about().features(), trained.about().weights(), width);
        this.shape = new WeightTable(trained.shape().features(), trained.shape().weights(), width);
        for (Form form : Form.values()) {
            var scores = new double[width];
            shape.add(WordFeatures.of(TextShape.PRIOR), 1, scores);
            shape.add(WordFeatures.of(TextShape.of(form)), 1, scores);
            var evidence = weights(scores);
            evidence.add(Kind.REJECTION_TRIGGER, LESS_FREQUENT);
            evidence.add(Kind.APPROVAL_SIGNAL, LESS_FREQUENT);
            evidence.addNoise(LESS_FREQUENT);
            forms.put(form, evidence);
        }
    }

    /** Length of the vector of words that are about a text: how much they count next to its own. */
    static double scale(About place) {
        return switch (place) {
            case TOPIC -> 1.2;
            case HEADING, LEAD, COLUMN -> 2;
            case ROW -> 2.5;
            case ABOVE -> 0.6;
        };
    }

    @Override
    public Weights of(Wording text) {
        double[] scores = sum(own, text, OWN);
        TextShape.forEach(text, (name, value) -> shape.add(WordFeatures.of(name), value, scores));
        return weights(scores);
    }

    @Override
    public Weights about(Wording words, About place) {
        return weights(sum(about, words, scale(place)));
    }

    @Override
    public Weights of(Form form) {
        return forms.getOrDefault(form, new Weights());
    }

    /** A long text has more words, so that each counts less. */
    private double[] sum(WeightTable table, Wording text, double length) {
        var scores = new double[labels.size()];
        var features = new int[1];
        WordFeatures.forEach(text.tokens(), feature -> {
            table.add(feature, 1, scores);
            features[0]++;
        });
        double scale = length / Math.sqrt(Math.max(1, features[0]));
        for (int label = 0; label < scores.length; label++) scores[label] *= scale;
        return scores;
    }

    private Weights weights(double[] scores) {
        var weights = new Weights();
        for (int label = 0; label < scores.length; label++) {
            var kind = labels.get(label);
            if (kind.isPresent()) weights.add(kind.get(), scores[label]);
            else weights.addNoise(scores[label]);
        }
        return weights;
    }
}
