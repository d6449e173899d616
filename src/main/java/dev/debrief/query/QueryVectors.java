package dev.debrief.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.debrief.embed.Embedder;

/**
 * Vectors of recent queries: most of the time of a search by meaning is the model's, and a page, its filters, and its next
 * page need the same one. Queries only: a draft is never kept.
 */
final class QueryVectors {
    private static final int KEPT = 512;

    private final Embedder embedder;
    private final Cache<String, float[]> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    QueryVectors(Embedder embedder) {
        this.embedder = embedder;
    }

    float[] of(String query) {
        float[] known = kept.getIfPresent(query);
        if (known != null) return known;
        // Computed outside the cache's lock: two threads with the same new query both compute it, and nobody else
        // waits.
        float[] vector = embedder.embed(query);
        kept.put(query, vector);
        return vector;
    }
}
