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
 * @param articles how many articles they stand in
 * @param facets counts by facet, most frequent first
 * @param offers companies, levels and roles that the query names and that would narrow it
 */
public record SearchResult(
        SearchRequest request,
        @Nullable String corrected,
        int total,
        int articles,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facets,
        List<Offer> offers,
        double tookMs) {
    /** The last page that can be asked for: behind it there are no hits, or they are out of reach. */
    public int lastPage() {
        int size = request.size();
        return Math.max(1, Math.min((total + size - 1) / size, SearchRequest.DEEPEST_HIT / size));
    }

    /** A filter that the words of the query suggest. */
    public record Offer(Facet facet, FacetCount value) {}
}
