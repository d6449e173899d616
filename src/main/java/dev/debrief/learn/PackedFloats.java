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

/** Stores an array of floats as bytes: four per float, in little-endian order. */
final class PackedFloats {
    private PackedFloats() {}

    static final class Writer extends StdSerializer<float[]> {
        Writer() {
            super(float[].class);
        }

        @Override
        public void serialize(float[] floats, JsonGenerator out, SerializerProvider unused) throws IOException {
            var bytes = ByteBuffer.allocate(floats.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(floats);
            out.writeBinary(bytes.array());
        }
    }

    static final class Reader extends StdDeserializer<float[]> {
        Reader() {
            super(float[].class);
        }

        @Override
        public float[] deserialize(JsonParser in, DeserializationContext unused) throws IOException {
            byte[] bytes = in.getBinaryValue();
            var floats = new float[bytes.length / Float.BYTES];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(floats);
            return floats;
        }
    }
}
