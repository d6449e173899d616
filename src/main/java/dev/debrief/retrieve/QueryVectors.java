package dev.debrief.retrieve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.debrief.embed.Embedder;

/**
 * The vectors of the queries asked last: most of the time of a search by meaning is the model's, and a page, its filters and
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
        return kept.get(query, embedder::embed);
    }
}
