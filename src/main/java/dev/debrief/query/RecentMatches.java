package dev.debrief.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.debrief.domain.Mode;
import java.util.List;
import java.util.Optional;

/**
 * Matches of recent hybrid searches: a filter, a sort order, and the next page need the same ones, and finding them is most
 * of such a search. They belong to one store. Queries only: a draft is never kept.
 */
final class RecentMatches {
    /** Of all queries together. */
    private static final long MOST_BYTES = 48_000_000;
    /** Bytes that a query takes in addition to its matches, roughly. */
    private static final int OVERHEAD = 12_000;

    private record Key(List<QueryText.Part> parts, Mode mode) {}

    private final Cache<Key, Retriever.Found> recent = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<Key, Retriever.Found>weigher(
                    (key, found) -> OVERHEAD + (int) Math.min(found.matches().bytes(), MOST_BYTES))
            .build();

    Optional<Retriever.Found> of(QueryText text, Mode mode) {
        return Optional.ofNullable(recent.getIfPresent(new Key(text.parts(), mode)));
    }

    void keep(QueryText text, Mode mode, Retriever.Found found) {
        recent.put(new Key(text.parts(), mode), found);
    }
}
