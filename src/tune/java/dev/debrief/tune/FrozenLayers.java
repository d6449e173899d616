package dev.debrief.tune;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.debrief.embed.Bge;
import dev.debrief.embed.OnnxModel;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The first layers of the shipped network, which stay as they are: what they make of a text is computed once. */
final class FrozenLayers implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;
    private final int mostTokens;
    private final Map<String, float[][]> known = new HashMap<>();

    /**
     * @param layers how many of them
     * @param mostTokens what is longer is cut off
     */
    FrozenLayers(int layers, int mostTokens) throws IOException, OrtException {
        this.mostTokens = mostTokens;
        this.tokenizer = HuggingFaceTokenizer.newInstance(Bge.tokenizer(), Map.of("padding", "false"));
        this.session = environment.createSession(
                new OnnxModel(Bge.network()).upTo(Bge.output(layers)), new OrtSession.SessionOptions());
    }

    /** What they make of a text: a row of 384 numbers for each token. */
    float[][] of(String text) {
        return known.computeIfAbsent(text, this::computed);
    }

    private float[][] computed(String text) {
        long[] all = tokenizer.encode(text).getIds();
        long[] ids = all.length <= mostTokens ? all : Arrays.copyOf(all, mostTokens);
        // The last token closes the text.
        ids[ids.length - 1] = all[all.length - 1];
        var mask = new long[ids.length];
        Arrays.fill(mask, 1);
        try (var tokens = OnnxTensor.createTensor(environment, new long[][] {ids});
                var attention = OnnxTensor.createTensor(environment, new long[][] {mask});
                var types = OnnxTensor.createTensor(environment, new long[1][ids.length]);
                var result = session.run(
                        Map.of("input_ids", tokens, "attention_mask", attention, "token_type_ids", types))) {
            return ((float[][][]) result.get(0).getValue())[0];
        } catch (OrtException e) {
            throw new IllegalStateException("the network failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
        tokenizer.close();
    }
}
