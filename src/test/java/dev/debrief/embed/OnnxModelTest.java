package dev.debrief.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Weights of the shipped network are found by name, and replaced without touching anything else. */
@Tag("model")
final class OnnxModelTest {
    private static final String BIAS = "encoder.layer.11.output.dense.bias";

    private final byte[] file = Bge.network();
    private final OnnxModel network = new OnnxModel(file);

    OnnxModelTest() throws IOException {}

    @Test
    void weightsHaveTheSizeOfTheNetwork() {
        assertEquals(384, network.floats(BIAS).length);
    }

    @Test
    void aNodeNamesTheMatrixThatItMultipliesWith() {
        var inputs = network.inputs("/encoder/layer.11/output/dense/MatMul_quant");
        assertEquals(1536 * 384, network.weight(inputs.get(1)).length);
    }

    @Test
    void aReplacedWeightIsRead() {
        byte[] zeros = new byte[384 * Float.BYTES];
        var changed = new OnnxModel(network.with(Map.of(BIAS, zeros)));
        assertArrayEquals(zeros, changed.weight(BIAS));
    }

    @Test
    void nothingReplacedIsTheSameFile() {
        assertArrayEquals(file, network.with(Map.of()));
    }

    @Test
    void aWeightOfAnotherSizeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> network.with(Map.of(BIAS, new byte[4])));
        assertThrows(IllegalArgumentException.class, () -> network.with(Map.of("unknown", new byte[4])));
    }

    @Test
    void twoPartsHaveTheWeightsOfTheWholeBetweenThem() {
        var first = new OnnxModel(network.upTo(Bge.output(8)));
        var rest = new OnnxModel(network.after(Bge.output(8)));
        assertThrows(IllegalArgumentException.class, () -> first.weight(BIAS));
        assertArrayEquals(network.weight(BIAS), rest.weight(BIAS));
        String embeddings = "embeddings.LayerNorm.bias";
        assertArrayEquals(network.weight(embeddings), first.weight(embeddings));
        assertThrows(IllegalArgumentException.class, () -> rest.weight(embeddings));
    }

    @Test
    void aValueThatNothingComputesIsNoPlaceToCut() {
        assertThrows(IllegalArgumentException.class, () -> network.upTo("nothing"));
        assertThrows(IllegalArgumentException.class, () -> network.after("nothing"));
    }

    @Test
    void whatIsNoModelIsRefused() {
        byte[] text = "not a model at all".getBytes(StandardCharsets.UTF_8);
        assertThrows(IllegalArgumentException.class, () -> new OnnxModel(text));
    }
}
