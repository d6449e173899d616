package dev.debrief.tune;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.LayerNorm;
import dev.debrief.embed.OnnxModel;
import dev.debrief.embed.Tuning;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The last layers of the network (BERT), in 32 bits, so that they can be trained. They start with the weights of the shipped
 * network, which has 8 bits for each, and are written back in its format.
 */
final class TrainedLayers {
    static final int WIDTH = 384;
    private static final int HEADS = 12;
    private static final int HEAD = WIDTH / HEADS;
    /** How many texts are read at a time. */
    private static final int TOGETHER = 48;

    private static final float EPSILON = 1e-12f;
    /** The shipped network uses seven of eight bits: sums of more would overflow on some processors. */
    private static final int STEPS = 64;

    /** The weights that are multiplied with, as in the names of the network's nodes. */
    private static final List<String> MATRICES = List.of(
            "attention/self/query",
            "attention/self/key",
            "attention/self/value",
            "attention/output/dense",
            "intermediate/dense",
            "output/dense");

    private static final List<String> NORMS = List.of("attention/output/LayerNorm", "output/LayerNorm");

    private final OnnxModel network;
    private final int first;
    private final int last;
    /** By layer and name. */
    private final Map<String, NDArray> weights = new LinkedHashMap<>();

    /**
     * @param first the first of the layers that are trained, from 0
     * @param last the last one, exclusive
     */
    TrainedLayers(OnnxModel network, int first, int last, NDManager manager) {
        this.network = network;
        this.first = first;
        this.last = last;
        for (int layer = first; layer < last; layer++) {
            for (String name : MATRICES) {
                put(layer, name + "/weight", matrix(layer, name, manager));
                put(layer, name + "/bias", vector(layer, name + "/bias", manager));
            }
            for (String name : NORMS)
                for (String part : List.of("/weight", "/bias"))
                    put(layer, name + part, vector(layer, name + part, manager));
        }
    }

    private void put(int layer, String name, NDArray weight) {
        weight.setRequiresGradient(true);
        weights.put(key(layer, name), weight);
    }

    private static String key(int layer, String name) {
        return "encoder/layer." + layer + "/" + name;
    }

    /** The name of a weight that is kept in 32 bits. */
    private static String parameter(int layer, String name) {
        return key(layer, name).replace('/', '.');
    }

    /** The name of a matrix, which exporting the network has numbered. */
    private String matrix(int layer, String name) {
        String quantised =
                network.inputs("/" + key(layer, name) + "/MatMul_quant").get(1);
        return quantised.substring(0, quantised.length() - "_quantized".length());
    }

    private NDArray matrix(int layer, String name, NDManager manager) {
        String matrix = matrix(layer, name);
        byte[] quantised = network.weight(matrix + "_quantized");
        float[] scales = network.floats(matrix + "_scale");
        var values = new float[quantised.length];
        for (int i = 0; i < values.length; i++) values[i] = quantised[i] * scales[i % scales.length];
        return copy(values, new Shape(quantised.length / scales.length, scales.length), manager);
    }

    private NDArray vector(int layer, String name, NDManager manager) {
        float[] values = network.floats(parameter(layer, name));
        return copy(values, new Shape(values.length), manager);
    }

    /**
     * A number to multiply with. DJL's own methods take numbers, too, but make an array of each that is gone when the gradients are
     * computed from it; those were not numbers now and then.
     */
    static NDArray number(float number, NDManager manager) {
        return copy(new float[] {number}, new Shape(1), manager);
    }

    /**
     * In PyTorch's own memory. An array that is created from one of Java's shares the memory of a buffer, which nothing keeps from
     * being collected.
     */
    static NDArray copy(float[] values, Shape shape, NDManager manager) {
        var buffer = ByteBuffer.allocateDirect(values.length * Float.BYTES).order(ByteOrder.nativeOrder());
        buffer.asFloatBuffer().put(values);
        try (var shared = manager.create(buffer, shape, DataType.FLOAT32)) {
            return shared.duplicate();
        } finally {
            Reference.reachabilityFence(buffer);
        }
    }

    Map<String, NDArray> weights() {
        return weights;
    }

    /**
     * The vectors of texts, of unit length.
     *
     * @param texts what the frozen layers make of each: a row for each token
     */
    NDArray batch(List<float[][]> texts, int mostTokens, NDManager manager) {
        int length = texts.stream()
                .mapToInt(t -> Math.min(t.length, mostTokens))
                .max()
                .orElse(1);
        var rows = new float[texts.size() * length * WIDTH];
        var mask = new float[texts.size() * length];
        for (int i = 0; i < texts.size(); i++)
            for (int token = 0; token < length; token++) {
                if (token >= texts.get(i).length) mask[i * length + token] = -1e4f;
                else System.arraycopy(texts.get(i)[token], 0, rows, (i * length + token) * WIDTH, WIDTH);
            }
        var states = copy(rows, new Shape(texts.size(), length, WIDTH), manager);
        var attention = copy(mask, new Shape(texts.size(), 1, 1, length), manager);
        for (int layer = first; layer < last; layer++) states = layer(layer, states, attention);
        var vectors = states.get(":, 0");
        return vectors.div(vectors.square().sum(new int[] {1}, true).sqrt());
    }

    /** The vectors of any number of texts, as they are now. */
    List<float[]> vectors(List<float[][]> texts, int mostTokens, NDManager parent) {
        var vectors = new ArrayList<float[]>();
        for (int from = 0; from < texts.size(); from += TOGETHER) {
            var some = texts.subList(from, Math.min(from + TOGETHER, texts.size()));
            try (var manager = parent.newSubManager()) {
                float[] all = batch(some, mostTokens, manager).toFloatArray();
                for (int i = 0; i < some.size(); i++) vectors.add(Arrays.copyOfRange(all, i * WIDTH, (i + 1) * WIDTH));
            }
        }
        return vectors;
    }

    private NDArray layer(int layer, NDArray states, NDArray mask) {
        var scores = heads(dense(layer, "attention/self/query", states))
                .matMul(heads(dense(layer, "attention/self/key", states)).transpose(0, 1, 3, 2))
                .mul(number((float) (1 / Math.sqrt(HEAD)), states.getManager()))
                .add(mask);
        var attended = scores.softmax(-1).matMul(heads(dense(layer, "attention/self/value", states)));
        var joined = attended.transpose(0, 2, 1, 3).reshape(states.getShape());
        var attention = norm(
                layer,
                "attention/output",
                dense(layer, "attention/output/dense", joined).add(states));
        var wide = Activation.gelu(dense(layer, "intermediate/dense", attention));
        return norm(layer, "output", dense(layer, "output/dense", wide).add(attention));
    }

    private static NDArray heads(NDArray states) {
        var shape = states.getShape();
        return states.reshape(shape.get(0), shape.get(1), HEADS, HEAD).transpose(0, 2, 1, 3);
    }

    private NDArray dense(int layer, String name, NDArray states) {
        return states.matMul(weight(layer, name + "/weight")).add(weight(layer, name + "/bias"));
    }

    private NDArray norm(int layer, String name, NDArray states) {
        return LayerNorm.layerNorm(
                        states,
                        new Shape(WIDTH),
                        weight(layer, name + "/LayerNorm/weight"),
                        weight(layer, name + "/LayerNorm/bias"),
                        EPSILON)
                .singletonOrThrow();
    }

    private NDArray weight(int layer, String name) {
        var weight = weights.get(key(layer, name));
        if (weight == null) throw new IllegalArgumentException("no weight " + key(layer, name));
        return weight;
    }

    /** The weights in the format of the network's file. */
    List<Tuning.Weight> quantised() {
        var tuned = new ArrayList<Tuning.Weight>();
        for (int layer = first; layer < last; layer++) {
            for (String matrix : MATRICES) {
                tuned.addAll(quantised(matrix(layer, matrix), weight(layer, matrix + "/weight")));
                tuned.add(floats(layer, matrix + "/bias"));
            }
            for (String norm : NORMS)
                for (String part : List.of("/weight", "/bias")) tuned.add(floats(layer, norm + part));
        }
        return tuned;
    }

    private Tuning.Weight floats(int layer, String name) {
        return new Tuning.Weight(
                parameter(layer, name), bytes(weight(layer, name).toFloatArray()));
    }

    /** Each column has a scale of its own, so that its greatest number is the last step. */
    private static List<Tuning.Weight> quantised(String name, NDArray matrix) {
        float[] values = matrix.toType(DataType.FLOAT32, false).toFloatArray();
        int columns = (int) matrix.getShape().get(1);
        var scales = new float[columns];
        for (int i = 0; i < values.length; i++)
            scales[i % columns] = Math.max(scales[i % columns], Math.abs(values[i]) / STEPS);
        var quantised = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            float scale = scales[i % columns];
            quantised[i] = scale == 0 ? 0 : (byte) Math.round(values[i] / scale);
        }
        return List.of(
                new Tuning.Weight(name + "_quantized", quantised), new Tuning.Weight(name + "_scale", bytes(scales)));
    }

    private static byte[] bytes(float[] floats) {
        var bytes = ByteBuffer.allocate(floats.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(floats);
        return bytes.array();
    }
}
