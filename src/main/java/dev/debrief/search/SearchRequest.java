package dev.debrief.search;

import dev.debrief.index.Facet;
import dev.debrief.retrieve.Mode;
import dev.debrief.retrieve.QueryText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What to look for.
 *
 * @param query as typed; blank lists everything
 * @param filters values by facet: OR within a facet, AND across facets
 * @param page from 1
 * @param size hits a page
 * @param grouping what hits stand together by; within a group they are sorted by {@code order}
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
    /** Hits further down than this are out of reach: nobody reads them, and each page costs all before it. */
    public static final int DEEPEST_HIT = 10_000;

    private static final int MOST_VALUES = 50;

    /** How hits are sorted; every order ends in the passage id. */
    public enum Order {
        RELEVANCE,
        /** Latest article first, articles without a date last. */
        DATE,
        /** By article, in the order of its text. */
        ARTICLE;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What hits stand together by. */
    public enum Grouping {
        NONE,
        KIND,
        ARTICLE;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A request that cannot be answered; the message says what would be. */
    public static final class InvalidException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        public InvalidException(String message) {
            super(message);
        }
    }

    /** @throws InvalidException where a value is out of range or none of a closed set */
    public SearchRequest {
        if (query.length() > LONGEST_QUERY) {
            throw new InvalidException("q: at most " + LONGEST_QUERY + " characters, got " + query.length());
        }
        if (page < 1) throw new InvalidException("page: starts at 1");
        if (size < 1 || size > LARGEST_PAGE) throw new InvalidException("size: 1 to " + LARGEST_PAGE);
        if ((long) page * size > DEEPEST_HIT) {
            throw new InvalidException(
                    "page: only the first " + DEEPEST_HIT + " hits can be paged through; add a filter");
        }
        var canonical = new EnumMap<Facet, List<String>>(Facet.class);
        filters.forEach((facet, values) -> {
            if (values.size() > MOST_VALUES) {
                throw new InvalidException(facet.key() + ": at most " + MOST_VALUES + " values");
            }
            var list = new ArrayList<String>();
            for (String value : values) {
                if (value.isBlank()) continue;
                String known = facet.canonical(value)
                        .orElseThrow(() -> new InvalidException(
                                facet.key() + ": '" + shortened(value) + "' is none of " + closedSet(facet)));
                if (!list.contains(known)) list.add(known);
            }
            if (!list.isEmpty()) canonical.put(facet, List.copyOf(list));
        });
        filters = Map.copyOf(canonical);
    }

    /** Neither grouped nor explained. */
    public SearchRequest(String query, Map<Facet, List<String>> filters, int page, int size, Order order, Mode mode) {
        this(query, filters, page, size, order, mode, Grouping.NONE, false);
    }

    /** Everything that the filters leave, in the order of the articles; from 1 on. */
    public static SearchRequest listing(Map<Facet, List<String>> filters, int page, int size) {
        return new SearchRequest("", filters, page, size, Order.ARTICLE, Mode.LEXICAL);
    }

    /** The request as it was meant: {@code facet:value} in the query is a filter like any other, and leaves the query. */
    public SearchRequest read() {
        var typed = QueryText.parse(query);
        if (typed.filters().isEmpty()) return this;
        var all = new EnumMap<Facet, List<String>>(Facet.class);
        filters.forEach((facet, values) -> all.put(facet, new ArrayList<>(values)));
        for (var filter : typed.filters())
            all.computeIfAbsent(filter.facet(), unused -> new ArrayList<>()).add(filter.value());
        return new SearchRequest(typed.withoutFilters(), all, page, size, order, mode, grouping, explain);
    }

    /** The same without one of its filters. */
    public SearchRequest without(Facet facet) {
        var left = new EnumMap<Facet, List<String>>(Facet.class);
        filters.forEach((f, values) -> {
            if (f != facet) left.put(f, values);
        });
        return new SearchRequest(query, left, 1, size, order, mode, grouping, explain);
    }

    /** The same for other words, from the first page on. */
    public SearchRequest reworded(String other) {
        return new SearchRequest(other, filters, 1, size, order, mode, grouping, explain);
    }

    /** The same with or without what each score is made of. */
    public SearchRequest explained(boolean wanted) {
        return new SearchRequest(query, filters, page, size, order, mode, grouping, wanted);
    }

    /** Everything that matches a query, best first. */
    public static SearchRequest of(String query) {
        return new SearchRequest(query, Map.of(), 1, 10, Order.RELEVANCE, Mode.HYBRID);
    }

    public List<String> filter(Facet facet) {
        return filters.getOrDefault(facet, List.of());
    }

    private static String closedSet(Facet facet) {
        return switch (facet) {
            case KIND -> names(dev.debrief.domain.Kind.values(), dev.debrief.domain.Kind::slug);
            case VERDICT -> names(dev.debrief.domain.Verdict.values(), dev.debrief.domain.Verdict::slug);
            case LEVEL, ROLE, COMPANY, TOPIC, ROUND, ARTICLE, PATTERN -> "the known values";
        };
    }

    private static <T> String names(T[] values, java.util.function.Function<T, String> name) {
        return java.util.Arrays.stream(values).map(name).collect(java.util.stream.Collectors.joining(", "));
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
