package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Loops;
import dev.debrief.app.ToldCase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Grouping;
import dev.debrief.domain.Order;
import dev.debrief.domain.PatternSummary;
import dev.debrief.domain.Verdict;
import dev.debrief.search.FacetCount;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import dev.debrief.store.PassageStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results page.
 *
 * @param named what a search without words is for: its filters
 */
public record ResultsView(
        Frame frame,
        SearchRequest request,
        String named,
        String summary,
        @Nullable String corrected,
        List<Section> sections,
        Filters filters,
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
     * @param groups all filters, by facet
     * @param chips the filters that are applied
     * @param offers the filters that the words of the query suggest
     * @param loop the page about the loop that the query names; null if it names none that is documented
     */
    public record Filters(
            List<Group> groups,
            List<Chip> chips,
            List<Offer> offers,
            @Nullable LoopName loop) {}

    /**
     * Alternatives to a search that found nothing; empty if it found something.
     *
     * @param ways the same search with fewer filters
     * @param topics topics close to the query
     */
    public record WaysOut(List<Way> ways, List<FacetCount> topics) {}

    /** The order of the filters on the page. */
    private static final List<Facet> FILTERS = List.of(
            Facet.KIND,
            Facet.LEVEL,
            Facet.VERDICT,
            Facet.COMPANY,
            Facet.TOPIC,
            Facet.ROLE,
            Facet.ROUND,
            Facet.PATTERN,
            Facet.ARTICLE);

    private static final List<Facet> BEGINNINGS =
            List.of(Facet.KIND, Facet.LEVEL, Facet.COMPANY, Facet.TOPIC, Facet.ROLE, Facet.ROUND);

    private static final int SHOWN = 6;
    private static final int NEAREST_TOPICS = 3;
    private static final int MOST_NAMED = 4;

    /** A group of hits. The name is empty if hits are not grouped. */
    public record Section(String name, List<Card> cards) {}

    /** A filter that the words of the query suggest. */
    public record Offer(String text, int count, String link) {}

    /** The values of a facet: the first ones, and those that are folded away. */
    public record Group(Facet facet, String name, List<FacetCount> first, List<FacetCount> more) {
        /** What the folded values are called: "12 more topics", or "next 44 articles" if even they are not all. */
        public String folded() {
            int most = facet == Facet.ARTICLE ? PassageStore.MOST_ARTICLES : PassageStore.MOST_VALUES;
            boolean all = first.size() + more.size() < most;
            String values = more.size() == 1 ? name.toLowerCase(Locale.ROOT) : facet.plural();
            return (all ? more.size() + " more " : "Next " + more.size() + " ") + values;
        }
    }

    /**
     * A wider search that finds something.
     *
     * @param filter the filter that is left out; empty if all are
     * @param found number of passages that it finds
     */
    public record Way(String filter, String link, int found) {}

    /** An applied filter. */
    public record Chip(String facet, String label, String without) {}

    static ResultsView of(SearchResult result, KnowledgeBase knowledge) throws IOException {
        var request = result.request();
        var groups = new ArrayList<Group>();
        var chips = new ArrayList<Chip>();
        for (Facet facet : facets(knowledge)) {
            var values = result.counts(facet).stream()
                    .filter(v ->
                            facet != Facet.VERDICT || v.selected() || !v.value().equals(Verdict.NONE.slug()))
                    .toList();
            for (var value : values) {
                if (value.selected()) {
                    chips.add(new Chip(facet.label(), value.label(), Links.without(request, facet, value.value())));
                }
            }
            if (values.size() > 1 || values.stream().anyMatch(FacetCount::selected)) groups.add(group(facet, values));
        }
        return new ResultsView(
                Frame.results(request.query(), named(chips)),
                request,
                named(chips),
                summary(result),
                result.corrected(),
                sections(request.grouping(), cards(result, knowledge)),
                new Filters(groups, chips, offers(result), loop(result, knowledge)),
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

    /** What passages are about, to begin with: the values that most of them have. */
    public List<Group> beginnings() {
        return filters.groups().stream()
                .filter(group -> BEGINNINGS.contains(group.facet()))
                .toList();
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
    private static List<Facet> facets(KnowledgeBase knowledge) {
        return Stream.concat(FILTERS.stream(), knowledge.schema().facets().stream())
                .distinct()
                .toList();
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
        for (Facet facet : facets(knowledge)) {
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
        return new Group(facet, facet.label(), first, more);
    }

    /** The filters by their names: "Rejection trigger, Amazon". */
    private static String named(List<Chip> chips) {
        if (chips.isEmpty()) return "All passages";
        String named = chips.stream().limit(MOST_NAMED).map(Chip::label).collect(Collectors.joining(", "));
        return chips.size() > MOST_NAMED ? named + " and " + (chips.size() - MOST_NAMED) + " more" : named;
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
