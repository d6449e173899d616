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
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * bge-small-en-v1.5, quantised to 8 bits (BAAI, MIT licence): 384 dimensions, English, about 300 MB resident.
 * Loading takes a few tenths of a second.
 */
public final class Bge implements Embedder {
    private static final String RESOURCE = "/bge-small-en-v1.5-q";

    private final FutureTask<Model> model = new FutureTask<>(Bge::open);

    @Override
    public void load() {
        loaded();
    }

    @Override
    public String model() {
        return "bge-small-en-v1.5-q";
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

    private static Model open() throws OrtException, IOException {
        var environment = OrtEnvironment.getEnvironment();
        try (InputStream network = resource(".onnx");
                InputStream tokenizer = resource("-tokenizer.json");
                var options = new OrtSession.SessionOptions()) {
            // One thread per session: two callers in parallel finish sooner than one caller with two threads.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var session = environment.createSession(network.readAllBytes(), options);
            return new Model(new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.CLS));
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

        Model(OnnxBertBiEncoder encoder) {
            super(SAME_THREAD);
            this.encoder = encoder;
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return encoder;
        }
    }
}
