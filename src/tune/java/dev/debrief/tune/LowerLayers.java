package dev.debrief.tune;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.debrief.embed.Bge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** The first layers of the shipped network, which stay as they are. */
final class LowerLayers implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;
    private final String output;

    /** @param layers how many of them */
    LowerLayers(int layers) throws IOException, OrtException {
        this.output = "/encoder/layer." + (layers - 1) + "/output/LayerNorm/Add_1_output_0";
        this.tokenizer = HuggingFaceTokenizer.newInstance(Bge.tokenizer(), Map.of("padding", "false"));
        this.session = environment.createSession(withOutput(Bge.network(), output), new OrtSession.SessionOptions());
    }

    /** Protocol buffers that follow each other are merged, so that a model with nothing but an output adds it. */
    private static byte[] withOutput(byte[] network, String name) throws IOException {
        var all = new ByteArrayOutputStream();
        all.write(network);
        // ValueInfoProto: name (1), type (2). TypeProto: tensor_type (1). Its elem_type (1) is FLOAT (1).
        var value = new ByteArrayOutputStream();
        value.write(message(1, name.getBytes(StandardCharsets.UTF_8)));
        value.write(message(2, message(1, new byte[] {1 << 3, 1})));
        // GraphProto: output (12). ModelProto: graph (7).
        all.write(message(7, message(12, value.toByteArray())));
        return all.toByteArray();
    }

    private static byte[] message(int field, byte[] content) throws IOException {
        if (content.length > 127) throw new IllegalArgumentException("longer than one byte can say");
        var bytes = new ByteArrayOutputStream();
        bytes.write(field << 3 | 2);
        bytes.write(content.length);
        bytes.write(content);
        return bytes.toByteArray();
    }

    /**
     * What they make of a text: a row of 384 numbers for each token.
     *
     * @param mostTokens the rest is cut off
     */
    float[][] of(String text, int mostTokens) throws OrtException {
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
                        Map.of("input_ids", tokens, "attention_mask", attention, "token_type_ids", types),
                        Set.of(output))) {
            return ((float[][][]) result.get(0).getValue())[0];
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
        tokenizer.close();
    }
}
