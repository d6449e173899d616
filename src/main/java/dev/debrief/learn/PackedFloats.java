package dev.debrief.learn;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Stores an array of floats as bytes: two per float (IEEE 754 binary16), in little-endian order. Rounding to eleven bits moves a
 * vector less than another processor's arithmetic does.
 */
final class PackedFloats {
    private PackedFloats() {}

    static final class Writer extends StdSerializer<float[]> {
        Writer() {
            super(float[].class);
        }

        @Override
        public void serialize(float[] floats, JsonGenerator out, SerializerProvider unused) throws IOException {
            var bytes = ByteBuffer.allocate(floats.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (float one : floats) bytes.putShort(Float.floatToFloat16(one));
            out.writeBinary(bytes.array());
        }
    }

    static final class Reader extends StdDeserializer<float[]> {
        Reader() {
            super(float[].class);
        }

        @Override
        public float[] deserialize(JsonParser in, DeserializationContext unused) throws IOException {
            var bytes = ByteBuffer.wrap(in.getBinaryValue()).order(ByteOrder.LITTLE_ENDIAN);
            var floats = new float[bytes.remaining() / Short.BYTES];
            for (int i = 0; i < floats.length; i++) floats[i] = Float.float16ToFloat(bytes.getShort());
            return floats;
        }
    }
}
