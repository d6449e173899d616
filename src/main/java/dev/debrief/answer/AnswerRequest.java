package dev.debrief.answer;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.domain.Schema;
import dev.debrief.search.SearchRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to answer.
 *
 * @param query a topic or a question, as typed
 * @param filters whom the answer is about: values of {@link #ABOUT}; OR within a facet, AND across facets
 */
public record AnswerRequest(String query, Map<Facet, List<String>> filters) {
    /** The facets that an answer can be restricted to. */
    public static final List<Facet> ABOUT = List.of(Facet.LEVEL, Facet.ROLE, Facet.COMPANY);

    /** @throws SearchRequest.InvalidException if the query is blank or too long, or a value is not one of a closed set */
    public AnswerRequest {
        if (query.isBlank()) throw new SearchRequest.InvalidException("q: what should be answered?");
        filters = new SearchRequest(query, filters, 1, 1, Order.RELEVANCE, Mode.HYBRID).filters();
    }

    public static AnswerRequest of(String query) {
        return new AnswerRequest(query, Map.of());
    }

    /**
     * The request as it was meant: {@code level:staff} in the query is a filter like any other, and leaves the query.
     *
     * @throws SearchRequest.InvalidException if the query has another filter, or nothing else
     */
    public AnswerRequest read(Schema schema) {
        var meant = new SearchRequest(query, filters, 1, 1, Order.RELEVANCE, Mode.HYBRID).read(schema);
        for (Facet facet : meant.filters().keySet())
            if (!ABOUT.contains(facet))
                throw new SearchRequest.InvalidException(
                        "q: an answer can be about a level, a role, or a company, but not about a " + facet.key()
                                + "; search for it instead");
        return new AnswerRequest(meant.query(), meant.filters());
    }

    /** A search for its subject, or for something else about the same people. */
    SearchRequest search(String words, Map<Facet, List<String>> others, int size) {
        var all = new LinkedHashMap<>(filters);
        all.putAll(others);
        return words.isEmpty()
                ? SearchRequest.listing(all, 1, size)
                : new SearchRequest(words, all, 1, size, Order.RELEVANCE, Mode.HYBRID);
    }
}
