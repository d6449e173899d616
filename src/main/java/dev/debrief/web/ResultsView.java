package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.ToldCase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Grouping;
import dev.debrief.domain.Order;
import dev.debrief.domain.PatternSummary;
import dev.debrief.search.FacetCount;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The results page. */
public record ResultsView(
        Frame frame,
        SearchRequest request,
        String summary,
        @Nullable String corrected,
        List<Section> sections,
        SearchFilters filters,
        Pager pager,
        WaysOut waysOut,
        Subjects subjects) {
    /**
     * What stands above the hits.
     *
     * @param answer null if the request is not for a topic, or nothing answers it
     * @param patterns those that the answer does not state
     */
    public record Subjects(@Nullable AnswerView answer, List<PatternSummary> patterns, List<ToldCase> cases) {}

    /**
     * Alternatives to a search that found nothing; empty if it found something.
     *
     * @param ways the same search with fewer filters
     * @param topics topics close to the query
     */
    public record WaysOut(List<Way> ways, List<FacetCount> topics) {}

    private static final int NEAREST_TOPICS = 3;
    /** A group of hits. The name is empty if hits are not grouped. */
    public record Section(String name, List<Card> cards) {}

    /**
     * A wider search that finds something.
     *
     * @param filter the filter that is left out; empty if all are
     * @param found number of passages that it finds
     */
    public record Way(String filter, String link, int found) {}

    static ResultsView of(SearchResult result, KnowledgeBase knowledge) throws IOException {
        var request = result.request();
        var filters = SearchFilters.of(result, knowledge);
        return new ResultsView(
                Frame.results(request.query(), filters.named()),
                request,
                summary(result),
                result.corrected(),
                sections(request.grouping(), cards(result, knowledge)),
                filters,
                pager(result),
                waysOut(result, knowledge),
                subjects(result, knowledge));
    }

    /** Whether nothing is asked for yet: the page then shows where to begin, not the newest of all passages. */
    public boolean isBlank() {
        return request.query().isBlank()
                && request.filters().isEmpty()
                && request.page() == 1
                && request.order() == Order.DATE
                && request.grouping() == Grouping.SECTION;
    }

    private static Subjects subjects(SearchResult result, KnowledgeBase knowledge) throws IOException {
        var request = result.request();
        boolean first = request.page() == 1
                && request.order() == Order.RELEVANCE
                && !request.query().isBlank();
        if (!first) return new Subjects(null, List.of(), List.of());
        var cases = new ArrayList<ToldCase>();
        for (var one : result.subjects().cases())
            knowledge.toldCase(one.article(), one.key()).ifPresent(cases::add);
        var answer = AnswerView.of(request, knowledge);
        var patterns = result.patterns().stream()
                .filter(pattern -> answer == null || !answer.states(pattern))
                .toList();
        return new Subjects(answer, patterns, cases);
    }

    private static WaysOut waysOut(SearchResult result, KnowledgeBase knowledge) throws IOException {
        var request = result.request();
        return result.total() > 0
                ? new WaysOut(List.of(), List.of())
                : new WaysOut(ways(request, knowledge), knowledge.nearestTopics(request.query(), NEAREST_TOPICS));
    }

    private static List<Card> cards(SearchResult result, KnowledgeBase knowledge) throws IOException {
        if (!result.request().bySection()) return Card.of(result.hits(), knowledge);
        var cards = new ArrayList<Card>();
        for (var section : result.sections()) cards.add(Card.of(section, result.request(), knowledge));
        return cards;
    }

    private static List<Section> sections(Grouping grouping, List<Card> cards) {
        Map<String, List<Card>> sections = new LinkedHashMap<>();
        for (Card card : cards) {
            String name = switch (grouping) {
                case NONE, SECTION -> "";
                case KIND -> card.passage().kind().label();
                case ARTICLE -> card.passage().articleTitle();
            };
            sections.computeIfAbsent(name, unused -> new ArrayList<>()).add(card);
        }
        return sections.entrySet().stream()
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
    }

    /** Searches without one of the filters, or without any, that find something. */
    private static List<Way> ways(SearchRequest request, KnowledgeBase knowledge) throws IOException {
        var ways = new ArrayList<Way>();
        for (Facet facet : SearchFilters.facets(knowledge)) {
            if (request.filter(facet).isEmpty()) continue;
            var wider = request.without(facet);
            int found = knowledge.search(wider).total();
            if (found > 0)
                ways.add(new Way("on " + facet.label().toLowerCase(Locale.ROOT), Links.page(wider, 1), found));
        }
        if (ways.isEmpty() && request.filters().size() > 1) {
            var words =
                    new SearchRequest(request.query(), Map.of(), 1, request.size(), request.order(), request.mode());
            int found = knowledge.search(words).total();
            if (found > 0) ways.add(new Way("", Links.withoutFilters(request), found));
        }
        return ways;
    }

    /** The search with the corrected words and otherwise unchanged. */
    public String correctedLink() {
        return Links.page(request.reworded(String.valueOf(corrected)), 1);
    }

    /** The same page, with explained scores switched on or off. */
    public String toggledExplain() {
        return Links.page(request.explained(!request.explain()), request.page());
    }

    public String json() {
        return Links.json(request);
    }

    public String csv() {
        return Links.export(request, "csv");
    }

    public String markdown() {
        return Links.export(request, "md");
    }

    private static String summary(SearchResult result) {
        if (result.total() == 0) return "No passage matches this search";
        return Look.passages(result.total()) + " in "
                + Look.count(result.found().articles(), "article", "articles");
    }

    private static Pager pager(SearchResult result) {
        var request = result.request();
        boolean cut = result.total() > result.lastPage() * request.size();
        return Pager.of(request.page(), result.lastPage(), cut, page -> Links.page(request, page));
    }

    public String withoutFilters() {
        return Links.withoutFilters(request);
    }
}
