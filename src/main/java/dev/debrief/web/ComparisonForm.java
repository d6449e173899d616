package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Term;
import dev.debrief.search.FacetCount;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What can be chosen for a comparison, and what is chosen.
 *
 * @param roles those that narrow both sides
 */
public record ComparisonForm(Pair levels, Pair companies, List<Term> roles, String role) {
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
        var companies =
                knowledge.search(SearchRequest.listing(knowledge.countable(), 1, 1)).counts(Facet.COMPANY).stream()
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
                first(asked.within().getOrDefault(Facet.ROLE, List.of())));
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
