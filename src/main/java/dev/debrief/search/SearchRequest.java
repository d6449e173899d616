package dev.debrief.search;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Grouping;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.domain.Schema;
import dev.debrief.query.QueryText;
import dev.debrief.store.Filters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to look for.
 *
 * @param query as typed; blank lists everything
 * @param filters values by facet: OR within a facet, AND across facets
 * @param page from 1
 * @param size hits a page
 * @param grouping what hits are grouped by; within a group they are sorted by {@code order}
 * @param explain whether each hit says what its score is made of
 */
public record SearchRequest(
        String query,
        Map<Facet, List<String>> filters,
        int page,
        int size,
        Order order,
        Mode mode,
        Grouping grouping,
        boolean explain) {
    public static final int LONGEST_QUERY = 512;
    public static final int LARGEST_PAGE = 100;
    /** Hits after this one cannot be paged to: nobody reads them, and each page costs as much as all before it. */
    public static final int DEEPEST_HIT = 10_000;

    private static final int MOST_VALUES = 50;

    /** A request that cannot be carried out; the message says what could be. */
    public static final class InvalidException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        public InvalidException(String message) {
            super(message);
        }
    }

    /** @throws InvalidException if a value is out of range or not one of a closed set */
    public SearchRequest {
        if (query.length() > LONGEST_QUERY)
            throw new InvalidException("q: at most " + LONGEST_QUERY + " characters, got " + query.length());
        if (page < 1) throw new InvalidException("page: starts at 1");
        if (size < 1 || size > LARGEST_PAGE) throw new InvalidException("size: 1 to " + LARGEST_PAGE);
        if ((long) page * size > DEEPEST_HIT)
            throw new InvalidException(
                    "page: only the first " + DEEPEST_HIT + " hits can be paged through; add a filter");
        var canonical = new LinkedHashMap<Facet, List<String>>();
        filters.forEach((facet, values) -> {
            var known = canonical(facet, values);
            if (!known.isEmpty()) canonical.put(facet, known);
        });
        filters = Collections.unmodifiableMap(canonical);
    }

    private static List<String> canonical(Facet facet, List<String> values) {
        if (values.size() > MOST_VALUES)
            throw new InvalidException(facet.key() + ": at most " + MOST_VALUES + " values");
        return values.stream()
                .filter(value -> !value.isBlank())
                .map(value -> facet.canonical(value)
                        .orElseThrow(() -> new InvalidException(facet.key() + ": " + facet.refusal(value))))
                .distinct()
                .toList();
    }

    /** Neither grouped nor explained. */
    public SearchRequest(String query, Map<Facet, List<String>> filters, int page, int size, Order order, Mode mode) {
        this(query, filters, page, size, order, mode, Grouping.NONE, false);
    }

    /** Everything that matches a query, best first. */
    public static SearchRequest of(String query) {
        return new SearchRequest(query, Map.of(), 1, 10, Order.RELEVANCE, Mode.HYBRID);
    }

    /** Everything that the filters let through, in the order of the articles; from 1 on. */
    public static SearchRequest listing(Map<Facet, List<String>> filters, int page, int size) {
        return new SearchRequest("", filters, page, size, Order.ARTICLE, Mode.LEXICAL);
    }

    /** How many entries come before the first one of the page. */
    int first() {
        return (page - 1) * size;
    }

    /** Whether hits are put together by section, which only makes sense for those that are best. */
    public boolean bySection() {
        return grouping == Grouping.SECTION && !query.isBlank();
    }

    /** The request as it was meant: {@code facet:value} in the query is a filter like any other, and leaves the query. */
    public SearchRequest read(Schema schema) {
        var typed = QueryText.parse(query, schema);
        if (typed.filters().isEmpty()) return this;
        var all = new LinkedHashMap<Facet, List<String>>();
        filters.forEach((facet, values) -> all.put(facet, new ArrayList<>(values)));
        for (var filter : typed.filters())
            all.computeIfAbsent(filter.facet(), unused -> new ArrayList<>()).add(filter.value());
        return new SearchRequest(typed.withoutFilters(), all, page, size, order, mode, grouping, explain);
    }

    /** The same without one of its filters. */
    public SearchRequest without(Facet facet) {
        var left = new LinkedHashMap<>(filters);
        left.remove(facet);
        return new SearchRequest(query, left, 1, size, order, mode, grouping, explain);
    }

    /** The same request with its hits in another order. */
    public SearchRequest ordered(Order other) {
        return new SearchRequest(query, filters, page, size, other, mode, grouping, explain);
    }

    /** The same for other words, from the first page on. */
    public SearchRequest reworded(String other) {
        return new SearchRequest(other, filters, 1, size, order, mode, grouping, explain);
    }

    /** The same with or without what each score is made of. */
    public SearchRequest explained(boolean wanted) {
        return new SearchRequest(query, filters, page, size, order, mode, grouping, wanted);
    }

    public List<String> filter(Facet facet) {
        return filters.getOrDefault(facet, List.of());
    }

    Filters selection() {
        return new Filters(filters);
    }
}
