package dev.debrief.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.debrief.search.FacetCount;
import dev.debrief.search.SearchResult;
import dev.debrief.search.UnknownValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of a search.
 *
 * @param corrected the query that was run instead, if words were misspelt
 * @param facets counts by facet
 * @param offers filters that the words of the query suggest
 * @param unknown values of filters that nothing here has
 */
public record SearchJson(
        String query,
        @Nullable String corrected,
        @JsonUnwrapped Paging paging,
        double tookMs,
        List<HitJson> hits,
        Map<String, List<FacetCount>> facets,
        List<Offer> offers,
        List<Unknown> unknown) {
    /** @param total number of passages found, over all pages */
    public record Paging(int total, int page, int size) {}

    /** @param count number of hits with this filter added */
    public record Offer(String facet, String value, String label, int count) {
        static Offer of(SearchResult.Offer offer) {
            var value = offer.value();
            return new Offer(offer.facet().key(), value.value(), value.label(), value.count());
        }
    }

    /** @param nearest the known value that was probably meant; null if none is near */
    public record Unknown(
            String facet, String value, @Nullable String nearest) {
        static Unknown of(UnknownValue one) {
            return new Unknown(one.facet().key(), one.value(), one.nearest());
        }
    }
}
