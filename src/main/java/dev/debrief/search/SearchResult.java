package dev.debrief.search;

import dev.debrief.domain.Facet;
import dev.debrief.domain.PatternSummary;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param corrected the query that was run instead, if words were misspelt
 * @param found how much there is
 * @param sections the hits by section, if the request groups them so; otherwise empty
 * @param facets counts by facet, most frequent first
 * @param offers companies, levels, and roles that the query names and that would narrow it
 * @param subjects what else the query is about
 * @param unknown values of filters that nothing here has
 */
public record SearchResult(
        SearchRequest request,
        @Nullable String corrected,
        Found found,
        List<Hit> hits,
        List<SectionHits> sections,
        Map<Facet, List<FacetCount>> facets,
        List<Offer> offers,
        About subjects,
        List<UnknownValue> unknown,
        double tookMs) {
    /**
     * @param passages how many there are, over all pages
     * @param articles how many articles they are from
     * @param entries how many there are to page through: passages, or sections if they are grouped by these
     */
    public record Found(int passages, int articles, int entries) {}

    /**
     * What a query is about, next to its hits.
     *
     * @param covered whether the passages are about the query at all, and do not only have words of it
     * @param patterns at most three failures that it names or means
     * @param cases at most three cases that its best hits are from
     */
    public record About(boolean covered, List<PatternSummary> patterns, List<CaseRef> cases) {}

    /** A filter that the words of the query suggest. */
    public record Offer(Facet facet, FacetCount value) {}

    public List<PatternSummary> patterns() {
        return subjects.patterns();
    }

    public int total() {
        return found.passages();
    }

    public List<FacetCount> counts(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }

    /** The last page that can be asked for: after it there are no hits, or they are out of reach. */
    public int lastPage() {
        int size = request.size();
        return Math.max(1, Math.min((found.entries() + size - 1) / size, SearchRequest.DEEPEST_HIT / size));
    }
}
