package dev.debrief.search;

import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import dev.debrief.query.QueryText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Companies, levels, and roles that a query names: a filter says for sure what a word in the text only suggests. */
final class Offers {
    private static final Map<Dimension, Facet> OFFERED = offered();

    private Offers() {}

    private static Map<Dimension, Facet> offered() {
        Map<Dimension, Facet> offered = new LinkedHashMap<>();
        offered.put(Dimension.COMPANY, Facet.COMPANY);
        offered.put(Dimension.LEVEL, Facet.LEVEL);
        offered.put(Dimension.ROLE, Facet.ROLE);
        return offered;
    }

    /** Those that are not selected yet, and would leave some of the {@code total} hits but not all of them. */
    static List<SearchResult.Offer> of(QueryText text, Map<Facet, List<FacetCount>> counts, int total) {
        String plain = text.plain();
        var offers = new ArrayList<SearchResult.Offer>();
        OFFERED.forEach((dimension, facet) -> {
            for (var mention : dimension.vocabulary().mentions(plain, 0, plain.length(), false)) {
                String value = mention.term().value();
                counts.getOrDefault(facet, List.of()).stream()
                        .filter(count -> count.value().equals(value) && !count.selected())
                        .filter(count -> count.count() > 0 && count.count() < total)
                        .map(count -> new SearchResult.Offer(facet, count))
                        .filter(offer -> !offers.contains(offer))
                        .forEach(offers::add);
            }
        });
        return List.copyOf(offers);
    }
}
