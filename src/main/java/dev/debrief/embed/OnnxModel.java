package dev.debrief.embed;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A network in ONNX's format: its weights can be replaced, and it can be cut in two. The file is a protocol buffer, whose fields
 * and their numbers are in onnx.proto; those that this does not need are kept as they are.
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
    private static final long FLOAT = 1;

    private static final int TENSOR_FLOATS = 4;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW = 9;

    private record Node(String name, List<String> inputs, List<String> outputs, ByteString message) {
        static Node of(ByteString message) {
            var fields = fields(message);
            return new Node(text(fields, NODE_NAME), texts(fields, NODE_INPUT), texts(fields, NODE_OUTPUT), message);
        }
    }

    private final UnknownFieldSet model;
    private final UnknownFieldSet graph;
    private final List<Node> nodes;
    private final Map<String, ByteString> weights;
    private final Map<String, ByteString> inputs;
    private final Map<String, ByteString> outputs;

    /**
     * @param bytes its file, which is not copied: it has many megabytes
     * @throws IllegalArgumentException if it is no ONNX model
     */
    public OnnxModel(byte[] bytes) {
        model = fields(UnsafeByteOperations.unsafeWrap(bytes));
        if (!model.hasField(GRAPH)) throw new IllegalArgumentException("not an ONNX model: it has no graph");
        graph = fields(messages(model, GRAPH).getFirst());
        nodes = messages(graph, NODE).stream().map(Node::of).toList();
        weights = byName(INITIALIZER, TENSOR_NAME);
        inputs = byName(INPUT, VALUE_NAME);
        outputs = byName(OUTPUT, VALUE_NAME);
    }

    private Map<String, ByteString> byName(int field, int name) {
        var byName = new LinkedHashMap<String, ByteString>();
        for (var message : messages(graph, field)) byName.put(text(fields(message), name), message);
        return byName;
    }

    private static UnknownFieldSet fields(ByteString message) {
        try {
            var in = message.newCodedInput();
            in.enableAliasing(true);
            return UnknownFieldSet.newBuilder().mergeFrom(in).build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("not an ONNX model", e);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be read", e);
        }
    }

    private static List<ByteString> messages(UnknownFieldSet fields, int number) {
        return fields.getField(number).getLengthDelimitedList();
    }

    private static List<String> texts(UnknownFieldSet fields, int number) {
        return messages(fields, number).stream().map(ByteString::toStringUtf8).toList();
    }

    private static String text(UnknownFieldSet fields, int number) {
        return String.join("", texts(fields, number));
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
        return numbers(name).toByteArray();
    }

    /** The numbers of a weight that consists of floats. */
    public float[] floats(String name) {
        var bytes = numbers(name).asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        var floats = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(floats);
        return floats;
    }

    private ByteString numbers(String name) {
        var tensor = tensor(name);
        return messages(tensor, numbersIn(tensor, name)).getFirst();
    }

    private UnknownFieldSet tensor(String name) {
        var tensor = weights.get(name);
        if (tensor == null) throw new IllegalArgumentException("the model has no weight " + name);
        return fields(tensor);
    }

    /** The field that has the numbers of a weight. */
    private static int numbersIn(UnknownFieldSet tensor, String name) {
        if (tensor.hasField(TENSOR_RAW)) return TENSOR_RAW;
        if (tensor.hasField(TENSOR_FLOATS)) return TENSOR_FLOATS;
        throw new IllegalArgumentException("weight " + name + " has neither bytes nor floats");
    }

    /**
     * The model with other weights, in its file format.
     *
     * @param replaced bytes of weights by name, each as long as before
     */
    public byte[] with(Map<String, byte[]> replaced) {
        var changed = new LinkedHashMap<>(weights);
        replaced.forEach((name, bytes) -> {
            var tensor = tensor(name);
            int field = numbersIn(tensor, name);
            if (bytes.length != messages(tensor, field).getFirst().size())
                throw new IllegalArgumentException("weight " + name + " has another length in this model");
            changed.put(
                    name,
                    with(tensor, field, List.of(UnsafeByteOperations.unsafeWrap(bytes)))
                            .toByteString());
        });
        return file(with(graph, INITIALIZER, changed.values()));
    }

    private static UnknownFieldSet with(UnknownFieldSet fields, int number, Iterable<ByteString> messages) {
        var field = Field.newBuilder();
        messages.forEach(field::addLengthDelimited);
        return fields.toBuilder()
                .clearField(number)
                .addField(number, field.build())
                .build();
    }

    private byte[] file(UnknownFieldSet changedGraph) {
        return with(model, GRAPH, List.of(changedGraph.toByteString())).toByteArray();
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
        var in = among(values, inputs);
        if (given != null) in.add(declared(given));
        var out = wanted.stream()
                .map(name -> outputs.getOrDefault(name, declared(name)))
                .toList();
        var kept = nodes.stream().filter(needed::contains).map(Node::message).toList();
        var part = with(graph, NODE, kept);
        part = with(part, INITIALIZER, among(values, weights));
        return file(with(with(part, INPUT, in), OUTPUT, out));
    }

    private static List<ByteString> among(Set<String> names, Map<String, ByteString> messages) {
        var among = new ArrayList<ByteString>();
        messages.forEach((name, message) -> {
            if (names.contains(name)) among.add(message);
        });
        return among;
    }

    /** Declares a value that consists of floats, in any shape. */
    private static ByteString declared(String name) {
        var element = Field.newBuilder().addVarint(FLOAT).build();
        var tensor =
                UnknownFieldSet.newBuilder().addField(ELEMENT_TYPE, element).build();
        var none = UnknownFieldSet.getDefaultInstance();
        var type = with(none, TYPE_TENSOR, List.of(tensor.toByteString()));
        var value = with(none, VALUE_NAME, List.of(ByteString.copyFromUtf8(name)));
        return with(value, VALUE_TYPE, List.of(type.toByteString())).toByteString();
    }
}
