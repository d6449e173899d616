package dev.debrief.index;

import dev.debrief.embed.Embedder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** Vectors for texts: those of the last index where the text is unchanged, new ones for the rest. */
final class Vectors {
    private final Map<String, VectorText> known = new HashMap<>();
    private int embedded;

    /**
     * @param last the last index, if it was made with the same model
     * @param done called once for each text, embedded or not
     */
    Vectors(List<String> texts, Embedder embedder, @Nullable DirectoryReader last, Consumer<String> done)
            throws IOException {
        Map<String, String> missing = new LinkedHashMap<>();
        for (String text : texts) {
            String key = VectorText.key(text);
            if (known.containsKey(key) || missing.containsKey(key)) {
                done.accept(text);
                continue;
            }
            float[] vector = last == null ? null : lookUp(last, key);
            if (vector == null) {
                missing.put(key, text);
            } else {
                known.put(key, new VectorText(key, vector));
                done.accept(text);
            }
        }
        embedded = missing.size();
        var keys = new ArrayList<>(missing.keySet());
        var vectors = embedder.embedAll(List.copyOf(missing.values()), done);
        for (int i = 0; i < keys.size(); i++) known.put(keys.get(i), new VectorText(keys.get(i), vectors.get(i)));
    }

    /** How many texts the model had to read. */
    int embedded() {
        return embedded;
    }

    VectorText of(String text) {
        var vector = known.get(VectorText.key(text));
        if (vector == null) throw new IllegalArgumentException("a text that was not announced");
        return vector;
    }

    private static float @Nullable [] lookUp(DirectoryReader reader, String key) throws IOException {
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            PostingsEnum docs = leaf.postings(new Term(Fields.VECTOR_KEY, key), PostingsEnum.NONE);
            if (docs == null || docs.nextDoc() == DocIdSetIterator.NO_MORE_DOCS) continue;
            for (String field : List.of(Fields.VECTOR, Fields.CATALOGUE_VECTOR)) {
                float[] vector = vector(leaf.getFloatVectorValues(field), docs.docID());
                if (vector != null) return vector;
            }
        }
        return null;
    }

    static float @Nullable [] vector(@Nullable FloatVectorValues values, int doc) throws IOException {
        if (values == null) return null;
        var iterator = values.iterator();
        return iterator.advance(doc) == doc
                ? values.vectorValue(iterator.index()).clone()
                : null;
    }
}
