package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Term;
import dev.debrief.search.FacetCount;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
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
        Companies companies,
        PicturesView pictures) {
    /** Companies come last: there are many. */
    static final List<Facet> FACETS = List.of(Facet.LEVEL, Facet.ROLE, Facet.ROUND, Facet.TOPIC, Facet.COMPANY);

    private static final int MOST_COMPANIES = 12;

    /**
     * The companies.
     *
     * @param first those that the most articles are about, with the number of articles
     * @param all from A to Z if there are more; otherwise empty
     */
    public record Companies(List<FacetCount> first, List<FacetCount> all) {
        static Companies of(List<FacetCount> byArticles) {
            boolean more = byArticles.size() > MOST_COMPANIES;
            return new Companies(
                    byArticles.stream().limit(MOST_COMPANIES).toList(),
                    more ? byArticles.stream().sorted(A_TO_Z).toList() : List.of());
        }

        private static final Comparator<FacetCount> A_TO_Z =
                Comparator.comparing(FacetCount::label, String.CASE_INSENSITIVE_ORDER);
    }

    static IndexView of(KnowledgeBase knowledge) throws IOException {
        var all = knowledge.search(SearchRequest.listing(Map.of(), 1, 1));
        return new IndexView(
                Frame.of("Browse", "browse"),
                all.total(),
                knowledge.cases().size(),
                FACETS.stream().filter(facet -> facet != Facet.COMPANY).toList(),
                all.facets(),
                Companies.of(companies(knowledge, all)),
                PicturesView.of(knowledge));
    }

    /** The companies that the most articles are about first. Those that only inferred passages name come last, without a number. */
    private static List<FacetCount> companies(KnowledgeBase knowledge, SearchResult all) throws IOException {
        var companies = new ArrayList<>(knowledge.coverage().companies());
        var counted = companies.stream().map(FacetCount::value).toList();
        for (var one : all.counts(Facet.COMPANY))
            if (one.count() > 0 && !counted.contains(one.value()))
                companies.add(new FacetCount(one.value(), one.label(), 0, false));
        return companies;
    }

    /** The values of a facet, levels from low to high. */
    public List<FacetCount> values(Facet facet) {
        return Ladder.order(facet, counts.getOrDefault(facet, List.of()));
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
