package dev.debrief.retrieve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.debrief.embed.Embedder;

/**
 * The vectors of queries asked of late: most of the time of a search by meaning is the model's, and a page, its filters and
 * its next page ask for the same query. Queries only: a draft is never kept.
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
        // Not while the cache is held: two that ask for the same new query both compute it, nobody else waits for them.
        float[] vector = embedder.embed(query);
        kept.put(query, vector);
        return vector;
    }
}
