package dev.debrief.retrieve;

import dev.debrief.embed.Embedder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The vectors of the queries asked last: most of the time of a search by meaning is the model's, and a page, its filters and
 * its next page ask for the same query. Queries only: a draft is never kept.
 */
final class QueryVectors {
    private static final int KEPT = 512;

    private final Embedder embedder;
    private final Map<String, float[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > KEPT;
        }
    };

    QueryVectors(Embedder embedder) {
        this.embedder = embedder;
    }

    float[] of(String query) {
        synchronized (kept) {
            float[] known = kept.get(query);
            if (known != null) return known;
        }
        // Two that ask for the same new query at once both compute it: waiting would cost as much.
        float[] vector = embedder.embed(query);
        synchronized (kept) {
            kept.put(query, vector);
        }
        return vector;
    }
}
