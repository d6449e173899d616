package dev.debrief.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.debrief.app.ToldCase;
import dev.debrief.domain.Passage.ArticleRef;
import dev.debrief.domain.PatternSummary;
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
 * @param patterns at most three failures that the query names or means
 * @param cases at most three cases that the best hits are from
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
        List<PatternHit> patterns,
        List<CaseHit> cases,
        List<Unknown> unknown) {
    /** @param total number of passages found, over all pages */
    public record Paging(int total, int page, int size) {}

    /**
     * @param passages number of passages that document it
     * @param documents number of independent authors of those
     */
    public record PatternHit(String slug, String name, String summary, int passages, int documents) {
        static PatternHit of(PatternSummary pattern) {
            return new PatternHit(
                    pattern.slug(), pattern.name(), pattern.summary(), pattern.passages(), pattern.documents());
        }
    }

    /**
     * @param key of the case in its article
     * @param target what the candidate was up for
     * @param outcome {@code approved}, {@code rejected}, or {@code none}
     */
    public record CaseHit(
            ArticleRef article,
            String key,
            String candidate,
            @Nullable String target,
            String outcome) {
        static CaseHit of(ToldCase one) {
            var told = one.told();
            return new CaseHit(
                    new ArticleRef(one.article().id(), one.article().title()),
                    told.key(),
                    told.name(),
                    told.target(),
                    told.outcome().slug());
        }
    }

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
