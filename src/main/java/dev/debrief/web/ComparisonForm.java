package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Term;
import dev.debrief.search.FacetCount;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What can be chosen for a comparison, and what is chosen.
 *
 * @param offers pairs about which much is said, for those who have not chosen yet
 * @param roles those that narrow both sides
 */
public record ComparisonForm(Pair levels, Pair companies, List<Term> roles, String role, List<Offer> offers) {
    /** A pair to compare. */
    public record Offer(String label, String link) {}

    /**
     * Two selects with the same values.
     *
     * @param first what the first select shows; empty for nothing
     * @param kept a value of the other facet that stays as it is; empty for none
     */
    public record Pair(Facet facet, List<Choice> choices, String first, String second, Facet other, String kept) {
        /** The name of one of its values in running text. */
        public String what() {
            return facet.label().toLowerCase(Locale.ROOT);
        }
    }

    public record Choice(String value, String label) {}

    static ComparisonForm of(KnowledgeBase knowledge, ComparedValues asked) throws IOException {
        var choices = Choices.of(knowledge);
        var all = knowledge.search(SearchRequest.listing(knowledge.countable(), 1, 1));
        var companies = all.counts(Facet.COMPANY).stream()
                .filter(one -> one.count() > 0)
                .sorted(Comparator.comparing(FacetCount::label, String.CASE_INSENSITIVE_ORDER))
                .map(one -> new Choice(one.value(), one.label()))
                .toList();
        var levels = choices.levels().stream()
                .map(term -> new Choice(term.value(), term.label()))
                .toList();
        return new ComparisonForm(
                pair(Facet.LEVEL, levels, Facet.COMPANY, asked),
                pair(Facet.COMPANY, companies, Facet.LEVEL, asked),
                choices.roles(),
                first(asked.within().getOrDefault(Facet.ROLE, List.of())),
                asked.values().isEmpty() && asked.notices().isEmpty() ? offers(all) : List.of());
    }

    /** The two levels, and the companies by twos, that the most passages are about. */
    private static List<Offer> offers(SearchResult all) {
        var offers = new ArrayList<Offer>();
        var levels = Ladder.order(Facet.LEVEL, most(all.counts(Facet.LEVEL), 2));
        var companies = most(all.counts(Facet.COMPANY), 3);
        if (levels.size() == 2) offers.add(offer(Facet.LEVEL, levels.getFirst(), levels.getLast()));
        for (int i = 1; i < companies.size(); i++)
            offers.add(offer(Facet.COMPANY, companies.get(i - 1), companies.get(i)));
        return List.copyOf(offers);
    }

    private static List<FacetCount> most(List<FacetCount> counts, int most) {
        return counts.stream()
                .filter(one -> one.count() > 0)
                .sorted(Comparator.comparingInt(FacetCount::count).reversed())
                .limit(most)
                .toList();
    }

    private static Offer offer(Facet facet, FacetCount one, FacetCount other) {
        return new Offer(
                one.label() + " and " + other.label(),
                Links.compared(facet, List.of(one.value(), other.value()), Map.of()));
    }

    private static Pair pair(Facet facet, List<Choice> choices, Facet other, ComparedValues asked) {
        var values = asked.facet().equals(facet) ? asked.values() : List.<String>of();
        String second = values.size() > 1 ? values.get(1) : "";
        String kept = asked.facet().equals(facet) ? first(asked.of(other)) : "";
        return new Pair(facet, choices, first(values), second, other, kept);
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }
}
