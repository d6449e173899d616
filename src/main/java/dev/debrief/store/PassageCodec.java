package dev.debrief.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.debrief.domain.Passage;
import dev.debrief.domain.PassageField;
import dev.debrief.domain.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A passage as flat JSON, one key for each field of the schema: what every engine stores, and what responses show. */
public final class PassageCodec {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING);

    private final Map<String, PassageField<?>> fields = new LinkedHashMap<>();

    public PassageCodec(Schema schema) {
        schema.fields().forEach(field -> fields.put(field.name(), field));
    }

    /** The values of a passage, in the order of the schema; null for a field that it does not have. */
    public Map<String, @Nullable Object> values(Passage passage) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        fields.forEach((name, field) -> values.put(name, field.of().apply(passage)));
        return values;
    }

    public byte[] write(Passage passage) {
        try {
            return JSON.writeValueAsBytes(values(passage));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a field that cannot be written as JSON", e);
        }
    }

    /** @throws UncheckedIOException if the bytes are not a passage of this schema */
    public Passage read(byte[] bytes, int from, int length) {
        try {
            return PassageField.passage(values(bytes, from, length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(new IOException("the index holds a record of another version", e));
        }
    }

    /** The values that were stored, by field. */
    public PassageField.Values values(byte[] bytes, int from, int length) throws IOException {
        Map<PassageField<?>, Object> values = new HashMap<>();
        try (JsonParser json = JSON.createParser(bytes, from, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) throw new IOException("a record that is not an object");
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                JsonToken token = json.nextToken();
                var field = fields.get(name);
                if (field == null) json.skipChildren();
                else if (token != JsonToken.VALUE_NULL) values.put(field, value(json, field.type()));
            }
        }
        return new PassageField.Values() {
            @Override
            @SuppressWarnings("unchecked") // each value was read as the type of its field
            public <T> Optional<T> of(PassageField<T> field) {
                return Optional.ofNullable((T) values.get(field));
            }
        };
    }

    private static Object value(JsonParser json, PassageField.Type type) throws IOException {
        if (!type.list()) return one(json, type.element());
        var values = new ArrayList<Object>();
        while (json.nextToken() != JsonToken.END_ARRAY) values.add(one(json, type.element()));
        return values;
    }

    private static Object one(JsonParser json, Class<?> type) throws IOException {
        // Most values are strings, which need no data binding.
        return type == String.class ? json.getText() : JSON.readValue(json, type);
    }
}
