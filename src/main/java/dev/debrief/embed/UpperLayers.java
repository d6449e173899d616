package dev.debrief.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Map;

/**
 * The last layers of a network, after some {@link LowerLayers}.
 *
 * @param mean what is taken off the vectors of answers
 */
record UpperLayers(OrtSession session, float[] mean) {
    /** @param network what is left of the network after the lower layers */
    static UpperLayers of(byte[] network, float[] mean) throws OrtException {
        return new UpperLayers(LowerLayers.open(OrtEnvironment.getEnvironment(), network), mean);
    }

    /** The state of the first token at the end, of unit length: it stands for the text, because bge was trained that way. */
    float[] vector(Map<String, OnnxTensor> below) throws OrtException {
        try (var result = session.run(below)) {
            var vector = new float[Bge.DIMENSION];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(vector);
            return ofUnitLength(vector);
        }
    }

    private static float[] ofUnitLength(float[] vector) {
        double squares = 0;
        for (float x : vector) squares += x * x;
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) vector[i] /= length;
        return vector;
    }

    /** The vector of an answer, less what all answers have in common. */
    float[] centred(float[] vector) {
        var centred = vector.clone();
        for (int i = 0; i < mean.length; i++) centred[i] -= mean[i];
        return centred;
    }
}
