package dev.debrief.search;

import dev.debrief.domain.Facet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param corrected the query that was run instead, if words were misspelt
 * @param found how much there is
 * @param facets counts by facet, most frequent first
 * @param offers companies, levels, and roles that the query names and that would narrow it
 * @param unknown values of filters that nothing here has
 */
public record SearchResult(
        SearchRequest request,
        @Nullable String corrected,
        Found found,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facets,
        List<Offer> offers,
        List<UnknownValue> unknown,
        double tookMs) {
    /**
     * @param passages how many there are, over all pages
     * @param articles how many articles they are from
     */
    public record Found(int passages, int articles) {}

    /** A filter that the words of the query suggest. */
    public record Offer(Facet facet, FacetCount value) {}

    public int total() {
        return found.passages();
    }

    public List<FacetCount> counts(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }

    /** The last page that can be asked for: after it there are no hits, or they are out of reach. */
    public int lastPage() {
        int size = request.size();
        return Math.max(1, Math.min((total() + size - 1) / size, SearchRequest.DEEPEST_HIT / size));
    }
}
