package dev.debrief.embed;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * bge-small-en-v1.5, quantised to 8 bits (BAAI, MIT licence): 384 dimensions, English, about 300 MB resident.
 * Loading takes a few tenths of a second.
 */
public final class Bge implements Embedder {
    private static final String RESOURCE = "/bge-small-en-v1.5-q";
    private static final String NAME = "bge-small-en-v1.5-q";
    private static final float[] NO_MEAN = {};

    private final String name;
    private final FutureTask<Model> model;
    private final @Nullable Bge answers;

    public Bge() {
        this(NAME, () -> open(network(), NO_MEAN), null);
    }

    private Bge(String name, Callable<Model> opening, @Nullable Bge answers) {
        this.name = name;
        this.model = new FutureTask<>(opening);
        this.answers = answers;
    }

    /**
     * The network as it is, and a second one for answers, with other weights in its last layers.
     *
     * @param name name of the second one
     * @param tuning read when it is loaded
     */
    public static Bge with(String name, Supplier<Tuning> tuning) {
        var tuned = new Bge(
                name,
                () -> {
                    var read = tuning.get();
                    return open(new OnnxModel(network()).with(read.byName()), read.mean());
                },
                null);
        return new Bge(NAME, () -> open(network(), NO_MEAN), tuned);
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

    @Override
    public void load() {
        loaded();
    }

    @Override
    public String model() {
        return name;
    }

    @Override
    public int dimension() {
        return 384;
    }

    @Override
    public float[] embed(String text) {
        var loaded = loaded();
        try {
            return loaded.embed(text).content().vector();
        } catch (IllegalArgumentException e) {
            // The library rejects a text without tokens, such as a lone control character.
            return new float[dimension()];
        }
    }

    @Override
    public float[] embedAnswer(String text) {
        float[] vector = embed(text);
        float[] mean = loaded().mean;
        for (int i = 0; i < mean.length; i++) vector[i] -= mean[i];
        return vector;
    }

    /** The first caller loads the model; all others wait for the same result. */
    private Model loaded() {
        model.run();
        try {
            return model.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the model was loading", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("the embedding model could not be loaded: " + e.getCause(), e);
        }
    }

    private static Model open(byte[] network, float[] mean) throws OrtException, IOException {
        var environment = OrtEnvironment.getEnvironment();
        try (InputStream tokenizer = tokenizer();
                var options = new OrtSession.SessionOptions()) {
            // One thread per session: two callers in parallel finish sooner than one caller with two threads.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var session = environment.createSession(network, options);
            return new Model(new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.CLS), mean);
        }
    }

    private static InputStream resource(String suffix) {
        InputStream in = Bge.class.getResourceAsStream(RESOURCE + suffix);
        if (in == null)
            throw new UncheckedIOException(new IOException("no " + RESOURCE + suffix + " on the class path"));
        return in;
    }

    /** LangChain4j returns the vector of a single text only through its own model type. */
    private static final class Model extends AbstractInProcessEmbeddingModel {
        private static final Executor SAME_THREAD = Runnable::run;

        private final OnnxBertBiEncoder encoder;
        private final float[] mean;

        Model(OnnxBertBiEncoder encoder, float[] mean) {
            super(SAME_THREAD);
            this.encoder = encoder;
            this.mean = mean;
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return encoder;
        }
    }
}
