package dev.debrief.embed;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A network in ONNX's format, with the place of each of its weights. Only what it takes to read and replace weights is understood:
 * the file is a protocol buffer, whose fields and their numbers are in onnx.proto.
 */
public final class OnnxModel {
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;

    private static final int NODE_INPUT = 1;
    private static final int NODE_NAME = 3;

    private static final int TENSOR_FLOATS = 4;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW = 9;

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int LENGTH = 2;
    private static final int FOUR_BYTES = 5;

    private record Place(int from, int to) {}

    private final byte[] bytes;
    private final Map<String, Place> weights = new HashMap<>();
    private final Map<String, String[]> inputs = new HashMap<>();

    /** @throws IllegalArgumentException if it is no ONNX model */
    public OnnxModel(byte[] bytes) {
        this.bytes = bytes.clone();
        try {
            new Fields(0, bytes.length).each((field, from, to) -> {
                if (field == GRAPH) new Fields(from, to).each(this::ofGraph);
            });
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not an ONNX model", e);
        }
    }

    private void ofGraph(int field, int from, int to) {
        if (field == NODE) node(from, to);
        if (field == INITIALIZER) tensor(from, to);
    }

    private void node(int from, int to) {
        var names = new ArrayList<String>();
        var name = new String[] {""};
        new Fields(from, to).each((field, start, end) -> {
            if (field == NODE_INPUT) names.add(text(start, end));
            if (field == NODE_NAME) name[0] = text(start, end);
        });
        inputs.put(name[0], names.toArray(String[]::new));
    }

    private void tensor(int from, int to) {
        var name = new String[] {""};
        var data = new Place[1];
        new Fields(from, to).each((field, start, end) -> {
            if (field == TENSOR_NAME) name[0] = text(start, end);
            if (field == TENSOR_RAW || field == TENSOR_FLOATS) data[0] = new Place(start, end);
        });
        if (data[0] != null) weights.put(name[0], data[0]);
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** The names of what a node reads, in order. */
    public String[] inputs(String node) {
        String[] found = inputs.get(node);
        if (found == null) throw new IllegalArgumentException("the model has no node " + node);
        return found.clone();
    }

    /** The bytes of a weight, in little-endian order. */
    public byte[] weight(String name) {
        var place = place(name);
        return Arrays.copyOfRange(bytes, place.from(), place.to());
    }

    /** The numbers of a weight that consists of floats. */
    public float[] floats(String name) {
        byte[] weight = weight(name);
        var floats = new float[weight.length / Float.BYTES];
        ByteBuffer.wrap(weight).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
        return floats;
    }

    private Place place(String name) {
        var place = weights.get(name);
        if (place == null) throw new IllegalArgumentException("the model has no weight " + name);
        return place;
    }

    /**
     * The model with other weights, in its file format.
     *
     * @param replaced bytes of weights by name, each as long as before
     */
    public byte[] with(Map<String, byte[]> replaced) {
        byte[] changed = bytes.clone();
        replaced.forEach((name, weight) -> {
            var place = place(name);
            if (weight.length != place.to() - place.from())
                throw new IllegalArgumentException("weight " + name + " has another length in this model");
            System.arraycopy(weight, 0, changed, place.from(), weight.length);
        });
        return changed;
    }

    private interface Field {
        /** @param from where its content starts */
        void read(int number, int from, int to);
    }

    /** The fields of a message whose content is a text, a message, or an array. */
    private final class Fields {
        private final int end;
        private int at;

        Fields(int from, int to) {
            at = from;
            end = to;
        }

        void each(Field field) {
            while (at < end) {
                long key = varint();
                switch ((int) (key & 7)) {
                    case VARINT -> varint();
                    case EIGHT_BYTES -> at += Long.BYTES;
                    case FOUR_BYTES -> at += Integer.BYTES;
                    case LENGTH -> {
                        int length = Math.toIntExact(varint());
                        if (length < 0 || length > end - at) throw new IndexOutOfBoundsException(at);
                        field.read((int) (key >>> 3), at, at + length);
                        at += length;
                    }
                    default -> throw new IndexOutOfBoundsException(at);
                }
            }
        }

        private long varint() {
            long value = 0;
            for (int shift = 0; shift < Long.SIZE; shift += 7) {
                byte next = bytes[at++];
                value |= (long) (next & 0x7f) << shift;
                if (next >= 0) return value;
            }
            throw new IndexOutOfBoundsException(at);
        }
    }
}
