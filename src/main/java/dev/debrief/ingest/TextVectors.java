package dev.debrief.ingest;

import dev.debrief.embed.Embedder;
import dev.debrief.store.StoreWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Vectors for texts: those of the last store if the text is unchanged, new ones for the rest. */
final class TextVectors {
    private final Map<String, float[]> vectors = new HashMap<>();
    private final int embedded;

    TextVectors(List<String> texts, Embedder embedder, StoreWriter last, Progress progress) throws IOException {
        var missing = new LinkedHashSet<String>();
        for (String text : new LinkedHashSet<>(texts))
            last.known(text).ifPresentOrElse(vector -> vectors.put(text, vector), () -> missing.add(text));
        embedded = missing.size();
        progress.start("Reading", embedded);
        var made = embedder.embedAll(List.copyOf(missing), unused -> progress.step());
        int next = 0;
        for (String text : missing) vectors.put(text, made.get(next++));
    }

    /** How many texts the model had to read. */
    int embedded() {
        return embedded;
    }

    float[] of(String text) {
        float[] vector = vectors.get(text);
        if (vector == null) throw new IllegalArgumentException("a text that was not announced");
        return vector;
    }
}
