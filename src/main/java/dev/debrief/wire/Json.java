package dev.debrief.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Records as JSON text. */
public final class Json {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING);

    private Json() {}

    public static byte[] bytes(Object record) {
        try {
            return MAPPER.writeValueAsBytes(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the record cannot be written as JSON", e);
        }
    }

    public static String text(Object record) {
        return new String(bytes(record), StandardCharsets.UTF_8);
    }

    /** @throws JsonProcessingException if the bytes are not JSON */
    public static JsonNode read(byte[] bytes) throws IOException {
        return MAPPER.readTree(bytes);
    }

    /** Rounds shares of words to three decimals: they are counts of words, and small articles have few. */
    static double share(double value) {
        return Math.round(value * 1e3) / 1e3;
    }

    /** Rounds scores to six decimals: more is noise, and fewer would make different scores look equal. */
    static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
