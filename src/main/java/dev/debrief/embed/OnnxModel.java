package dev.debrief.embed;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A network in ONNX's format: its weights can be replaced, and it can be cut in two. Only what that takes is understood: the
 * file is a protocol buffer, whose fields and their numbers are in onnx.proto.
 */
public final class OnnxModel {
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    private static final int INPUT = 11;
    private static final int OUTPUT = 12;

    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_NAME = 3;

    private static final int VALUE_NAME = 1;
    private static final int VALUE_TYPE = 2;
    private static final int TYPE_TENSOR = 1;
    private static final int ELEMENT_TYPE = 1;
    private static final int FLOAT = 1;

    private static final int TENSOR_FLOATS = 4;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW = 9;

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int LENGTH = 2;
    private static final int FOUR_BYTES = 5;

    private record Place(int from, int to) {}

    /** @param field all of its bytes */
    private record Node(String name, List<String> inputs, List<String> outputs, Place field) {}

    /**
     * @param field all of its bytes
     * @param numbers those of its numbers, if they are in an array of bytes or floats
     */
    private record Tensor(Place field, @Nullable Place numbers) {}

    private final byte[] bytes;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Tensor> weights = new HashMap<>();
    /** Where the inputs and outputs of the network are declared, by name. */
    private final Map<String, Place> inputs = new LinkedHashMap<>();

    private final Map<String, Place> outputs = new LinkedHashMap<>();

    /**
     * @param bytes its file, which is not copied: it has many megabytes
     * @throws IllegalArgumentException if it is no ONNX model
     */
    public OnnxModel(byte[] bytes) {
        this.bytes = bytes;
        try {
            new Fields(0, bytes.length).each((number, field, content) -> {
                if (number == GRAPH) new Fields(content).each(this::ofGraph);
            });
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not an ONNX model", e);
        }
    }

    private void ofGraph(int number, Place field, Place content) {
        switch (number) {
            case NODE -> node(field, content);
            case INITIALIZER -> tensor(field, content);
            case INPUT -> inputs.put(name(content), field);
            case OUTPUT -> outputs.put(name(content), field);
            default -> {}
        }
    }

    private void node(Place field, Place content) {
        var read = new ArrayList<String>();
        var written = new ArrayList<String>();
        var name = new String[] {""};
        new Fields(content).each((number, unused, value) -> {
            if (number == NODE_INPUT) read.add(text(value));
            if (number == NODE_OUTPUT) written.add(text(value));
            if (number == NODE_NAME) name[0] = text(value);
        });
        nodes.add(new Node(name[0], read, written, field));
    }

    private void tensor(Place field, Place content) {
        var name = new String[] {""};
        var data = new @Nullable Place[1];
        new Fields(content).each((number, unused, value) -> {
            if (number == TENSOR_NAME) name[0] = text(value);
            if (number == TENSOR_RAW || number == TENSOR_FLOATS) data[0] = value;
        });
        weights.put(name[0], new Tensor(field, data[0]));
    }

    private String name(Place value) {
        var name = new String[] {""};
        new Fields(value).each((number, unused, content) -> {
            if (number == VALUE_NAME) name[0] = text(content);
        });
        return name[0];
    }

    private String text(Place place) {
        return new String(bytes, place.from(), place.to() - place.from(), StandardCharsets.UTF_8);
    }

    /** The names of what a node reads, in order. */
    public List<String> inputs(String node) {
        return nodes.stream()
                .filter(one -> one.name().equals(node))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the model has no node " + node))
                .inputs();
    }

    /** The bytes of a weight, in little-endian order. */
    public byte[] weight(String name) {
        var place = numbers(name);
        return Arrays.copyOfRange(bytes, place.from(), place.to());
    }

    /** The numbers of a weight that consists of floats. */
    public float[] floats(String name) {
        byte[] weight = weight(name);
        var floats = new float[weight.length / Float.BYTES];
        ByteBuffer.wrap(weight).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
        return floats;
    }

    private Place numbers(String name) {
        var tensor = weights.get(name);
        if (tensor == null || tensor.numbers() == null)
            throw new IllegalArgumentException("the model has no weight " + name);
        return tensor.numbers();
    }

    /**
     * The model with other weights, in its file format.
     *
     * @param replaced bytes of weights by name, each as long as before
     */
    public byte[] with(Map<String, byte[]> replaced) {
        byte[] changed = bytes.clone();
        replaced.forEach((name, weight) -> {
            var place = numbers(name);
            if (weight.length != place.to() - place.from())
                throw new IllegalArgumentException("weight " + name + " has another length in this model");
            System.arraycopy(weight, 0, changed, place.from(), weight.length);
        });
        return changed;
    }

    /**
     * The first part of the network, in its file format: what computes some value.
     *
     * @param value its name; it becomes the output
     */
    public byte[] upTo(String value) {
        return part(null, List.of(value));
    }

    /**
     * The rest of the network, in its file format: what computes the outputs from some value, and from the inputs that it still needs.
     *
     * @param value its name; it becomes an input
     */
    public byte[] after(String value) {
        return part(value, List.copyOf(outputs.keySet()));
    }

    private byte[] part(@Nullable String given, List<String> wanted) {
        Map<String, Node> writers = new HashMap<>();
        for (var node : nodes) for (String value : node.outputs()) writers.put(value, node);
        Set<String> values = new HashSet<>();
        Set<Node> needed = new HashSet<>();
        var next = new ArrayDeque<>(wanted);
        while (!next.isEmpty()) {
            String value = next.pop();
            if (!values.add(value) || value.equals(given)) continue;
            var writer = writers.get(value);
            if (writer != null && needed.add(writer)) next.addAll(writer.inputs());
        }
        if (needed.isEmpty() || (given != null && !values.contains(given)))
            throw new IllegalArgumentException("the model has no value " + (given == null ? wanted : given));
        var graph = new ArrayList<ByteBuffer>();
        for (var node : nodes) if (needed.contains(node)) graph.add(at(node.field()));
        weights.forEach((name, tensor) -> {
            if (values.contains(name)) graph.add(at(tensor.field()));
        });
        inputs.forEach((name, field) -> {
            if (values.contains(name)) graph.add(at(field));
        });
        if (given != null) graph.add(ByteBuffer.wrap(floats(INPUT, given)));
        for (String name : wanted) {
            var field = outputs.get(name);
            graph.add(field == null ? ByteBuffer.wrap(floats(OUTPUT, name)) : at(field));
        }
        var model = new ArrayList<ByteBuffer>();
        new Fields(0, bytes.length).each((number, field, content) -> {
            if (number != GRAPH) {
                model.add(at(field));
                return;
            }
            model.add(ByteBuffer.wrap(head(GRAPH, size(graph))));
            model.addAll(graph);
        });
        var joined = ByteBuffer.allocate(size(model));
        model.forEach(joined::put);
        return joined.array();
    }

    private ByteBuffer at(Place place) {
        return ByteBuffer.wrap(bytes, place.from(), place.to() - place.from());
    }

    private static int size(List<ByteBuffer> fields) {
        return fields.stream().mapToInt(ByteBuffer::remaining).sum();
    }

    /** Declares a value that consists of floats, in any shape. */
    private static byte[] floats(int number, String name) {
        var value = new ByteArrayOutputStream();
        value.writeBytes(message(VALUE_NAME, name.getBytes(StandardCharsets.UTF_8)));
        byte[] floats = {ELEMENT_TYPE << 3 | VARINT, FLOAT};
        value.writeBytes(message(VALUE_TYPE, message(TYPE_TENSOR, floats)));
        return message(number, value.toByteArray());
    }

    private static byte[] message(int number, byte[] content) {
        byte[] head = head(number, content.length);
        var field = Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, field, head.length, content.length);
        return field;
    }

    private static byte[] head(int number, int length) {
        var head = new ByteArrayOutputStream();
        head.write(number << 3 | LENGTH);
        for (; length > 0x7f; length >>>= 7) head.write(length | 0x80);
        head.write(length);
        return head.toByteArray();
    }

    private interface Field {
        /**
         * @param field all of its bytes
         * @param content those after its number and length
         */
        void read(int number, Place field, Place content);
    }

    /** The fields of a message. */
    private final class Fields {
        private final int end;
        private int at;

        Fields(Place message) {
            this(message.from(), message.to());
        }

        Fields(int from, int to) {
            at = from;
            end = to;
        }

        void each(Field field) {
            while (at < end) {
                int start = at;
                long key = varint();
                int content = at;
                switch ((int) (key & 7)) {
                    case VARINT -> varint();
                    case EIGHT_BYTES -> at += Long.BYTES;
                    case FOUR_BYTES -> at += Integer.BYTES;
                    case LENGTH -> {
                        int length = Math.toIntExact(varint());
                        content = at;
                        if (length < 0 || length > end - at) throw new IndexOutOfBoundsException(at);
                        at += length;
                    }
                    default -> throw new IndexOutOfBoundsException(at);
                }
                field.read((int) (key >>> 3), new Place(start, at), new Place(content, at));
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
