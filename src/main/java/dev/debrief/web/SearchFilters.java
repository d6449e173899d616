package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Loops;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Verdict;
import dev.debrief.search.FacetCount;
import dev.debrief.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a results page.
 *
 * @param groups all filters that leave a choice, by facet
 * @param chips the filters that are applied
 * @param offers the filters that the words of the query suggest
 * @param loop the page about the loop that the query names; null if it names none that is documented
 */
public record SearchFilters(
        List<Group> groups,
        List<Chip> chips,
        List<Offer> offers,
        @Nullable LoopName loop) {
    /** The order of the filters on the page. */
    private static final List<Facet> ORDER = List.of(
            Facet.KIND,
            Facet.LEVEL,
            Facet.VERDICT,
            Facet.COMPANY,
            Facet.TOPIC,
            Facet.ROLE,
            Facet.ROUND,
            Facet.PATTERN,
            Facet.ARTICLE);

    private static final int SHOWN = 6;
    private static final int MOST_NAMED = 4;

    /** The values of a facet: the first ones, and those that are folded away. */
    public record Group(Facet facet, List<FacetCount> first, List<FacetCount> more) {
        /** What is folded away, such as "12 more topics". A search does not list all articles, so they are not counted. */
        public String folded() {
            if (facet.equals(Facet.ARTICLE)) return "More articles";
            return more.size() + " more "
                    + (more.size() == 1 ? facet.label().toLowerCase(Locale.ROOT) : facet.plural());
        }
    }

    /** An applied filter. */
    public record Chip(String facet, String label, String without) {}

    /** A filter that the words of the query suggest. */
    public record Offer(String text, int count, String link) {}

    static SearchFilters of(SearchResult result, KnowledgeBase knowledge) throws IOException {
        var request = result.request();
        var groups = new ArrayList<Group>();
        var chips = new ArrayList<Chip>();
        for (Facet facet : facets(knowledge)) {
            var values = result.counts(facet).stream()
                    .filter(v ->
                            facet != Facet.VERDICT || v.selected() || !v.value().equals(Verdict.NONE.slug()))
                    .toList();
            var selected = values.stream().filter(FacetCount::selected).toList();
            for (var value : selected)
                chips.add(new Chip(facet.label(), value.label(), Links.without(request, facet, value.value())));
            if (values.size() > 1 || !selected.isEmpty()) groups.add(group(facet, values));
        }
        return new SearchFilters(groups, chips, offers(result), loop(result, knowledge));
    }

    private static List<Offer> offers(SearchResult result) {
        var request = result.request();
        return result.offers().stream()
                .map(offer -> new Offer(
                        offer.facet().label() + ": " + offer.value().label(),
                        offer.value().count(),
                        Links.with(request, offer.facet(), offer.value().value())))
                .toList();
    }

    /** The loop at the company and for the level that the query names, if they are documented together. */
    private static @Nullable LoopName loop(SearchResult result, KnowledgeBase knowledge) throws IOException {
        var company = offered(result, Facet.COMPANY);
        var level = offered(result, Facet.LEVEL);
        if (company.isEmpty() || level.isEmpty()) return null;
        return knowledge.loops().ofCompany(company.get()).stream()
                .map(Loops.Loop::level)
                .filter(term -> term.value().equals(level.get()))
                .map(term -> new LoopName(company.get(), term, null))
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> offered(SearchResult result, Facet facet) {
        return result.offers().stream()
                .filter(offer -> offer.facet() == facet)
                .map(offer -> offer.value().value())
                .findFirst();
    }

    /** The facets of the filters on the page: the usual ones in their order, then any others in the schema. */
    static List<Facet> facets(KnowledgeBase knowledge) {
        return Stream.concat(ORDER.stream(), knowledge.schema().facets().stream())
                .distinct()
                .toList();
    }

    /** Selected values come first and are never folded away; levels are a ladder, which is shown whole. */
    private static Group group(Facet facet, List<FacetCount> values) {
        var first = new ArrayList<FacetCount>();
        var more = new ArrayList<FacetCount>();
        boolean whole = facet == Facet.KIND || facet == Facet.LEVEL;
        int shown = whole ? values.size() : SHOWN;
        var ordered = Ladder.order(facet, values).stream()
                .sorted(Comparator.comparing(value -> !value.selected()))
                .toList();
        for (var value : ordered) (first.size() < shown || value.selected() ? first : more).add(value);
        return new Group(facet, first, more);
    }

    /** The filters by their names: "Rejection trigger, Amazon". */
    public String named() {
        if (chips.isEmpty()) return "All passages";
        String named = chips.stream().limit(MOST_NAMED).map(Chip::label).collect(Collectors.joining(", "));
        return chips.size() > MOST_NAMED ? named + " and " + (chips.size() - MOST_NAMED) + " more" : named;
    }

    /** What passages are about, to begin with: the values that most of them have. */
    public List<Group> beginnings() {
        return groups.stream()
                .filter(group -> group.facet().equals(Facet.KIND) || IndexView.FACETS.contains(group.facet()))
                .toList();
    }
}
