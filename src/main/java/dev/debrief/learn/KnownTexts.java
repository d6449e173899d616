package dev.debrief.learn;

import dev.debrief.learn.TrainedCatalogue.Embedding;
import dev.debrief.text.Hashes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Vectors of the passages of the shipped articles. They ship with the program, so that the first index is built without
 * embedding them.
 *
 * @param vectors by {@link #key}
 */
public record KnownTexts(Map<String, float[]> vectors) {
    static final KnownTexts NONE = new KnownTexts(Map.of());

    private static final int KEY_BYTES = 12;

    /** Name of the artifact. It includes the embedding model, so that vectors of different models are never mixed. */
    public static String name(String embeddingModel) {
        return "passages-" + embeddingModel;
    }

    /** Embeds texts. */
    public static KnownTexts of(Collection<String> texts, Embedding embedding) {
        var each = List.copyOf(texts);
        var computed = embedding.all(each);
        var vectors = new LinkedHashMap<String, float[]>();
        for (int i = 0; i < each.size(); i++) vectors.put(key(each.get(i)), computed.get(i));
        return new KnownTexts(vectors);
    }

    /** The key of a text's vector. */
    static String key(String text) {
        return Hashes.hex(text, KEY_BYTES);
    }

    public Optional<float[]> vector(String text) {
        return Optional.ofNullable(vectors.get(key(text)));
    }
}
