package dev.debrief.embed;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The first layers of a BERT network, and its tokenizer. What they make of a text goes through one or more {@link UpperLayers},
 * so that two networks that differ in their last layers cost little more than one. Safe for use by several threads.
 */
final class LowerLayers {
    /** Tokens that the network accepts, with the one that opens and the one that closes a text. */
    private static final String MOST_TOKENS = "512";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;
    private final String last;

    /** @param last name of the value that the last of these layers computes */
    LowerLayers(OnnxModel network, String last) throws OrtException, IOException {
        this.last = last;
        this.session = open(environment, network.upTo(last));
        try (var json = Bge.tokenizer()) {
            this.tokenizer = HuggingFaceTokenizer.newInstance(
                    json, Map.of("padding", "false", "truncation", "true", "maxLength", MOST_TOKENS));
        }
    }

    static OrtSession open(OrtEnvironment environment, byte[] network) throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            // One thread per session: two callers in parallel finish sooner than one caller with two threads.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return environment.createSession(network, options);
        }
    }

    /**
     * The vectors of a text, of unit length: of its beginning, if it is longer than the network accepts; all zeros, if it has
     * no tokens.
     *
     * @return one vector for each of the upper layers
     */
    List<float[]> vectors(String text, List<UpperLayers> uppers) throws OrtException {
        long[] tokens = tokenizer.encode(text).getIds();
        if (tokens.length <= 2)
            return uppers.stream().map(unused -> new float[Bge.DIMENSION]).toList();
        var ones = new long[tokens.length];
        Arrays.fill(ones, 1);
        try (var ids = OnnxTensor.createTensor(environment, new long[][] {tokens});
                var mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                var types = OnnxTensor.createTensor(environment, new long[1][tokens.length]);
                var below = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            var vectors = new ArrayList<float[]>();
            for (var upper : uppers)
                vectors.add(upper.vector(Map.of(last, (OnnxTensor) below.get(0), "attention_mask", mask)));
            return vectors;
        }
    }
}
