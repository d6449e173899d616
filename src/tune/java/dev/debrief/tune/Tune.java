package dev.debrief.tune;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.onnxruntime.OrtException;
import dev.debrief.embed.Bge;
import dev.debrief.embed.OnnxModel;
import dev.debrief.embed.Tuning;
import dev.debrief.learn.Artifacts;
import dev.debrief.learn.TunedEncoder;
import dev.debrief.tune.Groups.Group;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains the last layers by contrast (InfoNCE): among the descriptions of all patterns in a batch, those of an answer's own
 * pattern must be the nearest; likewise the answer among all answers, and a second description among the first ones. Patterns
 * that are related are not set against each other.
 */
public final class Tune {
    private static final int LAYERS = 12;
    /** Only the last ones are trained: the others know the language, and what they see is computed once. */
    private static final int LOWER = 8;

    private static final int PATTERNS = 48;
    private static final int ANSWER_TOKENS = 128;
    private static final int DESCRIPTION_TOKENS = 64;
    /** How steeply the loss rises with a wrong neighbour's nearness. */
    private static final float TEMPERATURE = 0.05f;

    private static final float RATE = 1e-4f;
    private static final int WARM_UP = 20;
    private static final float BACKWARDS = 0.5f;
    /** Of each failure, so that those with many answers do not count more. */
    private static final int ANSWERS_OF_A_GROUP = 2;

    private static final long SEED = 7;

    private Tune() {}

    /** @param args number of steps */
    public static void main(String[] args) throws IOException, OrtException {
        int steps = Integer.parseInt(args[0]);
        var groups = Groups.read();
        Map<String, float[][]> lower = new HashMap<>();
        try (var layers = new LowerLayers(LOWER)) {
            for (String text : groups.texts()) lower.put(text, layers.of(text, ANSWER_TOKENS));
        }
        System.err.println(lower.size() + " texts of " + groups.all().size() + " patterns");
        var random = new Random(SEED);
        Engine.getInstance().setRandomSeed((int) SEED);
        try (var manager = NDManager.newBaseManager()) {
            var upper = new UpperLayers(new OnnxModel(Bge.network()), LOWER, LAYERS, manager);
            var optimizer = Optimizer.adam()
                    .optLearningRateTracker(rate(steps))
                    .optClipGrad(1)
                    .build();
            double smooth = 0;
            for (int step = 0; step < steps; step++) {
                double loss = step(groups.batch(PATTERNS, random), lower, upper, manager);
                upper.weights().forEach((name, weight) -> optimizer.update(name, weight, weight.getGradient()));
                smooth = step == 0 ? loss : 0.9 * smooth + 0.1 * loss;
                if (step % 20 == 19) System.err.printf("step %d of %d: loss %.3f%n", step + 1, steps, smooth);
                if (step % 50 == 49 || step == steps - 1)
                    Artifacts.store(
                            Path.of("models"),
                            TunedEncoder.NAME,
                            TunedEncoder.FINGERPRINT,
                            new Tuning(upper.quantised(), mean(groups, lower, upper, manager)));
            }
        }
    }

    /** What all answers have in common: some descriptions are near to it, and would be near to every answer. */
    private static float[] mean(Groups groups, Map<String, float[][]> lower, UpperLayers upper, NDManager parent) {
        var answers = groups.all().stream()
                .flatMap(group -> group.answers().stream().limit(ANSWERS_OF_A_GROUP))
                .toList();
        var sum = new float[UpperLayers.WIDTH];
        for (int from = 0; from < answers.size(); from += PATTERNS) {
            var some = answers.subList(from, Math.min(from + PATTERNS, answers.size()));
            try (var manager = parent.newSubManager()) {
                float[] part = upper.vectors(of(some, lower), ANSWER_TOKENS, manager)
                        .sum(new int[] {0})
                        .toFloatArray();
                for (int i = 0; i < sum.length; i++) sum[i] += part[i] / answers.size();
            }
        }
        return sum;
    }

    private static Tracker rate(int steps) {
        return new Tracker() {
            @Override
            public float getNewValue(int update) {
                return RATE * Math.min(1, update / (float) WARM_UP) * Math.max(0.05f, 1 - update / (float) steps);
            }
        };
    }

    private static double step(Groups.Batch batch, Map<String, float[][]> lower, UpperLayers upper, NDManager parent) {
        try (var manager = parent.newSubManager();
                var collector = Engine.getInstance().newGradientCollector()) {
            // Not the collector's own method, after which some gradients are not numbers.
            upper.weights().values().forEach(weight -> {
                if (weight.hasGradient()) weight.getGradient().muli(0);
            });
            var answers = upper.vectors(of(batch.answers(), lower), ANSWER_TOKENS, manager);
            var first = upper.vectors(of(batch.descriptions(), lower), DESCRIPTION_TOKENS, manager);
            var second = upper.vectors(of(batch.secondDescriptions(), lower), DESCRIPTION_TOKENS, manager);
            var described = first.concat(second);
            var halfOfGroups =
                    batch.groups().subList(0, batch.secondDescriptions().size());
            var loss = contrast(answers, batch.groups(), described, batch.described(), manager)
                    .add(contrast(described, batch.described(), answers, batch.groups(), manager)
                            .mul(BACKWARDS))
                    .add(contrast(second, halfOfGroups, first, batch.groups(), manager)
                            .mul(BACKWARDS));
            collector.backward(loss);
            return loss.getFloat();
        }
    }

    private static List<float[][]> of(List<String> texts, Map<String, float[][]> lower) {
        return texts.stream()
                .map(text -> lower.getOrDefault(text, new float[0][]))
                .toList();
    }

    /** The mean negative logarithm of the share that a text's own pattern has among the texts on the other side. */
    private static NDArray contrast(
            NDArray vectors, List<Group> patterns, NDArray others, List<Group> theirs, NDManager manager) {
        var own = new float[patterns.size() * theirs.size()];
        var excluded = new float[own.length];
        for (int i = 0; i < patterns.size(); i++)
            for (int k = 0; k < theirs.size(); k++) {
                boolean same = patterns.get(i).slug().equals(theirs.get(k).slug());
                int at = i * theirs.size() + k;
                own[at] = same ? 0 : -1e4f;
                if (!same && patterns.get(i).related().contains(theirs.get(k).slug())) excluded[at] = -1e4f;
            }
        var shape = new Shape(patterns.size(), theirs.size());
        var logits = vectors.matMul(others.transpose())
                .div(TEMPERATURE)
                .add(manager.create(excluded, shape).duplicate());
        var shares = logits.logSoftmax(1).add(manager.create(own, shape).duplicate());
        // The logarithm of a sum of exponentials, less its maximum, which keeps it finite.
        var most = shares.max(new int[] {1}, true);
        var sum = shares.sub(most).exp().sum(new int[] {1}, true).log().add(most);
        return sum.mean().neg();
    }
}
