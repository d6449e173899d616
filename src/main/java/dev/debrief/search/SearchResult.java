package dev.debrief.search;

import dev.debrief.index.Facet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param corrected the query that was run instead, where words were misspelt
 * @param total passages found, over all pages
 * @param facets counts by facet, most frequent first
 */
public record SearchResult(
        SearchRequest request,
        @Nullable String corrected,
        int total,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facets,
        double tookMs) {}
