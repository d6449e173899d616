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
import dev.debrief.tune.Groups.Labelled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Trains the last layers by contrast (InfoNCE): among the descriptions of all patterns in a batch, those of an answer's own
 * pattern must be the nearest; likewise the answer among all answers, and a second description among the first ones. Lines that
 * only share an answer's subject are set against it. Patterns that are related are not set against each other.
 */
public final class Tune {
    private static final int LAYERS = 12;
    /** Only the last ones are trained: the others know the language, and what they see is computed once. */
    private static final int LOWER = Bge.SHARED;

    private static final int PATTERNS = 42;
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
    /** Added to the logarithm of a share that must be none. */
    private static final float NEVER = -1e4f;

    private Tune() {}

    /** @param args number of steps */
    public static void main(String[] args) throws IOException, OrtException {
        int steps = Integer.parseInt(args[0]);
        var groups = Groups.read();
        var unseen = Groups.unseen();
        System.err.println(groups.all().size() + " patterns");
        var random = new Random(SEED);
        Engine.getInstance().setRandomSeed((int) SEED);
        try (var manager = NDManager.newBaseManager();
                var frozen = new FrozenLayers(LOWER, ANSWER_TOKENS)) {
            var trained = new TrainedLayers(new OnnxModel(Bge.network()), LOWER, LAYERS, manager);
            var optimizer = Optimizer.adam()
                    .optLearningRateTracker(rate(steps))
                    .optClipGrad(1)
                    .build();
            System.err.println(Judged.of(unseen, trained, frozen, manager));
            double smooth = 0;
            for (int step = 0; step < steps; step++) {
                double loss = step(groups.batch(PATTERNS, random), frozen, trained, manager);
                trained.weights().forEach((name, weight) -> optimizer.update(name, weight, weight.getGradient()));
                if (!Double.isFinite(loss)) throw new IllegalStateException("the loss of step " + step + " is " + loss);
                smooth = step == 0 ? loss : 0.9 * smooth + 0.1 * loss;
                if (step % 20 == 19) System.err.printf("step %d of %d: loss %.3f%n", step + 1, steps, smooth);
                if (step % 50 == 49 || step == steps - 1) {
                    System.err.println(Judged.of(unseen, trained, frozen, manager));
                    Artifacts.store(
                            Path.of("models"),
                            TunedEncoder.NAME,
                            TunedEncoder.FINGERPRINT,
                            new Tuning(trained.quantised(), mean(groups, frozen, trained, manager)));
                }
            }
        }
    }

    /** What all answers have in common: some descriptions are near to it, and would be near to every answer. */
    private static float[] mean(Groups groups, FrozenLayers frozen, TrainedLayers trained, NDManager manager) {
        var sum = new float[TrainedLayers.WIDTH];
        var vectors = trained.vectors(
                groups.all().stream()
                        .flatMap(group -> group.answers().stream().limit(ANSWERS_OF_A_GROUP))
                        .map(answer -> frozen.of(answer.text()))
                        .toList(),
                ANSWER_TOKENS,
                manager);
        for (float[] vector : vectors) for (int i = 0; i < sum.length; i++) sum[i] += vector[i] / vectors.size();
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

    private static double step(Groups.Batch batch, FrozenLayers frozen, TrainedLayers trained, NDManager parent) {
        try (var manager = parent.newSubManager();
                var collector = Engine.getInstance().newGradientCollector()) {
            // Not the collector's own method, after which some gradients are not numbers.
            trained.weights().values().forEach(weight -> {
                if (weight.hasGradient()) weight.getGradient().muli(0);
            });
            var answers = trained.batch(of(batch.answers(), frozen), ANSWER_TOKENS, manager);
            var first = trained.batch(of(batch.first(), frozen), DESCRIPTION_TOKENS, manager);
            var second = trained.batch(of(batch.second(), frozen), DESCRIPTION_TOKENS, manager);
            var described = first.concat(second);
            var descriptions = joined(batch.first(), batch.second());
            var all = batch.lures().isEmpty()
                    ? described
                    : described.concat(trained.batch(of(batch.lures(), frozen), DESCRIPTION_TOKENS, manager));
            var loss = contrast(answers, batch.answers(), all, descriptions, batch.lures(), manager)
                    .add(contrast(described, descriptions, answers, batch.answers(), List.of(), manager)
                            .mul(TrainedLayers.number(BACKWARDS, manager)))
                    .add(contrast(second, batch.second(), first, batch.first(), List.of(), manager)
                            .mul(TrainedLayers.number(BACKWARDS, manager)));
            collector.backward(loss);
            return loss.getFloat();
        }
    }

    private static List<float[][]> of(List<Labelled> texts, FrozenLayers frozen) {
        return texts.stream().map(labelled -> frozen.of(labelled.text())).toList();
    }

    private static List<Labelled> joined(List<Labelled> some, List<Labelled> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /**
     * The mean negative logarithm of the share that a text's own pattern has among the texts on the other side.
     *
     * @param lures further texts on the other side, none of which belongs to its pattern
     */
    private static NDArray contrast(
            NDArray vectors,
            List<Labelled> texts,
            NDArray others,
            List<Labelled> theirs,
            List<Labelled> lures,
            NDManager manager) {
        int width = theirs.size() + lures.size();
        var own = new float[texts.size() * width];
        var excluded = new float[own.length];
        for (int i = 0; i < texts.size(); i++) {
            Group group = texts.get(i).group();
            for (int k = 0; k < width; k++) {
                boolean lure = k >= theirs.size();
                Group other = (lure ? lures.get(k - theirs.size()) : theirs.get(k)).group();
                boolean same = group.slug().equals(other.slug());
                int at = i * width + k;
                own[at] = same && !lure ? 0 : NEVER;
                // A lure may describe the failure of another answer of its cluster.
                boolean both = lure
                        ? !same && group.cluster().equals(other.cluster())
                        : !same && group.related().contains(other.slug());
                if (both) excluded[at] = NEVER;
            }
        }
        var shape = new Shape(texts.size(), width);
        var logits = vectors.matMul(others.transpose())
                .mul(TrainedLayers.number(1 / TEMPERATURE, manager))
                .add(TrainedLayers.copy(excluded, shape, manager));
        var shares = logits.logSoftmax(1).add(TrainedLayers.copy(own, shape, manager));
        // The logarithm of a sum of exponentials, less its maximum, which keeps it finite.
        var most = shares.max(new int[] {1}, true);
        var sum = shares.sub(most).exp().sum(new int[] {1}, true).log().add(most);
        return sum.mean().neg();
    }
}
