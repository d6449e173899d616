package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Term;
import dev.debrief.search.FacetCount;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The browse page: all values by which passages can be browsed, with their counts.
 *
 * @param cases how many are told
 */
public record IndexView(
        Frame frame,
        int total,
        int cases,
        List<Facet> facets,
        Map<Facet, List<FacetCount>> counts,
        PicturesView pictures) {
    static final List<Facet> FACETS = List.of(Facet.LEVEL, Facet.COMPANY, Facet.ROLE, Facet.ROUND, Facet.TOPIC);

    static IndexView of(KnowledgeBase knowledge) throws IOException {
        var all = knowledge.search(SearchRequest.listing(Map.of(), 1, 1));
        return new IndexView(
                Frame.of("Browse", "browse"),
                all.total(),
                knowledge.cases().size(),
                FACETS,
                all.facets(),
                PicturesView.of(knowledge));
    }

    /** The levels, or roles, that no article covers. */
    public List<Term> uncovered(Facet facet) {
        var dimension = facet.equals(Facet.LEVEL) ? Dimension.LEVEL : facet.equals(Facet.ROLE) ? Dimension.ROLE : null;
        if (dimension == null) return List.of();
        return dimension.vocabulary().terms().stream()
                .filter(term -> counts.getOrDefault(facet, List.of()).stream()
                        .noneMatch(count -> count.value().equals(term.value())))
                .toList();
    }
}
