package dev.debrief.retrieve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.debrief.retrieve.Retriever.Candidates;
import java.util.List;
import java.util.Optional;

/**
 * The candidates of the hybrid searches made last: a filter, a sort order and the next page ask for the same ones, and
 * finding them is most of such a search. They belong to one snapshot. Queries only: a draft is never kept.
 */
final class RecentCandidates {
    /** Matches of all queries together: some 24 bytes each, with what their scores are made of. */
    private static final long MOST_MATCHES = 2_000_000;
    /** What a query takes beside its matches, in matches. */
    private static final int OVERHEAD = 500;

    private record Key(List<QueryText.Part> parts, Mode mode) {}

    private final Cache<Key, Candidates> recent = Caffeine.newBuilder()
            .maximumWeight(MOST_MATCHES)
            .<Key, Candidates>weigher((key, candidates) -> OVERHEAD + candidates.size())
            .build();

    Optional<Candidates> of(QueryText text, Mode mode) {
        return Optional.ofNullable(recent.getIfPresent(new Key(text.parts(), mode)));
    }

    void keep(QueryText text, Mode mode, Candidates candidates) {
        recent.put(new Key(text.parts(), mode), candidates);
    }
}
