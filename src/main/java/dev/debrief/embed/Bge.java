package dev.debrief.embed;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * bge-small-en-v1.5, quantised to 8 bits (BAAI, MIT licence): twelve layers, 384 dimensions, English, about 300 MB resident.
 * Loading takes a few tenths of a second. An encoder for answers may share the first eight layers.
 */
public final class Bge implements Embedder {
    /** How many layers an encoder for answers shares. */
    public static final int SHARED = 8;

    static final int DIMENSION = 384;

    private static final String RESOURCE = "/bge-small-en-v1.5-q";
    private static final String NAME = "bge-small-en-v1.5-q";
    private static final float[] NO_MEAN = {};

    private final String name;
    private final FutureTask<LowerLayers> lower;
    private final FutureTask<UpperLayers> upper;
    private final @Nullable Bge answers;

    public Bge() {
        this(shared(), null);
    }

    private Bge(FutureTask<LowerLayers> lower, @Nullable Bge answers) {
        this(NAME, lower, () -> UpperLayers.of(new OnnxModel(network()).after(output(SHARED)), NO_MEAN), answers);
    }

    private Bge(String name, FutureTask<LowerLayers> lower, Callable<UpperLayers> upper, @Nullable Bge answers) {
        this.name = name;
        this.lower = lower;
        this.upper = new FutureTask<>(upper);
        this.answers = answers;
    }

    private static FutureTask<LowerLayers> shared() {
        return new FutureTask<>(() -> new LowerLayers(new OnnxModel(network()), output(SHARED)));
    }

    /**
     * The network as it is, and a second one for answers, with other weights in its last layers.
     *
     * @param name name of the second one
     * @param tuning read when it is loaded
     */
    public static Bge with(String name, Supplier<Tuning> tuning) {
        var lower = shared();
        var answers = new Bge(
                name,
                lower,
                () -> {
                    var read = tuning.get();
                    var last = new OnnxModel(new OnnxModel(network()).after(output(SHARED)));
                    return UpperLayers.of(last.with(read.byName()), read.mean());
                },
                null);
        return new Bge(lower, answers);
    }

    @Override
    public Embedder forAnswers() {
        return answers == null ? this : answers;
    }

    /** The file of the network as it is published. */
    public static byte[] network() throws IOException {
        try (InputStream network = resource(".onnx")) {
            return network.readAllBytes();
        }
    }

    /** The file of its tokenizer. */
    public static InputStream tokenizer() {
        return resource("-tokenizer.json");
    }

    /** The name of what the first layers make of a text. */
    public static String output(int layers) {
        return "/encoder/layer." + (layers - 1) + "/output/LayerNorm/Add_1_output_0";
    }

    @Override
    public void load() {
        loaded(lower);
        loaded(upper);
    }

    @Override
    public String model() {
        return name;
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public float[] embed(String text) {
        return vectors(text, List.of(loaded(upper))).getFirst();
    }

    @Override
    public AnswerVectors embedAnswer(String text) {
        if (answers == null) return Embedder.super.embedAnswer(text);
        var forAnswers = loaded(answers.upper);
        var vectors = vectors(text, List.of(loaded(upper), forAnswers));
        return new AnswerVectors(vectors.getFirst(), forAnswers.centred(vectors.getLast()));
    }

    private List<float[]> vectors(String text, List<UpperLayers> uppers) {
        try {
            return loaded(lower).vectors(text, uppers);
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model failed: " + e.getMessage(), e);
        }
    }

    /** The first caller loads a part; all others wait for the same result. */
    private static <T> T loaded(FutureTask<T> part) {
        part.run();
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the model was loading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the embedding model could not be loaded: " + e.getCause(), e);
        }
    }

    private static InputStream resource(String suffix) {
        InputStream in = Bge.class.getResourceAsStream(RESOURCE + suffix);
        if (in == null)
            throw new UncheckedIOException(new IOException("no " + RESOURCE + suffix + " on the class path"));
        return in;
    }
}
