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
import java.util.stream.Collectors;

/**
 * The levels and roles that forms offer. Those that no article covers say so.
 *
 * @param levels from low to high
 */
public record Choices(List<Term> levels, List<Term> roles) {
    /** For a page that is shown before there is an index. */
    static final Choices ALL = new Choices(
            Dimension.LEVEL.vocabulary().terms(), Dimension.ROLE.vocabulary().terms());

    static Choices of(KnowledgeBase knowledge) throws IOException {
        var everything = knowledge.search(SearchRequest.listing(Map.of(), 1, 1));
        return new Choices(
                terms(Dimension.LEVEL, everything.counts(Facet.LEVEL)),
                terms(Dimension.ROLE, everything.counts(Facet.ROLE)));
    }

    private static List<Term> terms(Dimension dimension, List<FacetCount> counts) {
        var covered = counts.stream()
                .filter(count -> count.count() > 0)
                .map(FacetCount::value)
                .collect(Collectors.toSet());
        return dimension.vocabulary().terms().stream()
                .map(term -> covered.contains(term.value())
                        ? term
                        : new Term(term.value(), term.label() + " (no articles yet)", term.rank()))
                .toList();
    }
}
