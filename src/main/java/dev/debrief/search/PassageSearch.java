package dev.debrief.search;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Grouping;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.domain.Passage;
import dev.debrief.learn.CatalogueModel;
import dev.debrief.query.LexicalQuery;
import dev.debrief.query.QueryText;
import dev.debrief.query.Retriever;
import dev.debrief.store.Counts;
import dev.debrief.store.Deadline;
import dev.debrief.store.Filters;
import dev.debrief.store.Page;
import dev.debrief.store.PageRequest;
import dev.debrief.store.PassageStore;
import dev.debrief.store.WordQuery;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Searches one store. Safe for many threads. */
public final class PassageSearch {
    /** How many of the nearest passages the near topics are taken from. */
    private static final int TOPICS_OF = 20;

    private final PassageStore store;
    private final Retriever retriever;
    private final Spelling spelling;
    private final Subjects subjects;
    private final Duration longest;

    /**
     * @param words asked for when the first query comes
     * @param longest time that a search may take
     */
    public PassageSearch(
            PassageStore store,
            Supplier<CatalogueModel> catalogue,
            Supplier<LexicalQuery.Reader> words,
            Retriever retriever,
            Duration longest) {
        this.store = store;
        this.retriever = retriever;
        this.spelling = new Spelling(store, catalogue);
        this.subjects = new Subjects(store, words);
        this.longest = longest;
    }

    /** @throws dev.debrief.store.DeadlineException if it takes longer than it may */
    public SearchResult search(SearchRequest request) throws IOException {
        long start = System.nanoTime();
        var deadline = Deadline.after(longest);
        var typed = QueryText.parse(request.query(), store.schema());
        Optional<String> corrected = spelling.correct(typed);
        QueryText text =
                corrected.map(query -> QueryText.parse(query, store.schema())).orElse(typed);
        var found = retriever.find(text, request.mode(), deadline);
        if (corrected.isPresent() && !found.covered()) {
            // Whatever the word means, it is not what the passages are about.
            corrected = Optional.empty();
            found = retriever.find(typed, request.mode(), deadline);
        }
        var counts = store.count(found.matches(), request.selection(), deadline);
        var page = store.find(found.matches(), request.selection(), page(request, found.marking()), deadline);
        var facets = labelled(counts, request);
        var hits = hits(page);
        var sections = request.bySection() ? SectionHits.of(hits) : List.<SectionHits>of();
        var shown = sections.subList(
                Math.min(sections.size(), request.first()),
                Math.min(sections.size(), request.first() + request.size()));
        var best = best(hits, found.matches(), request, deadline);
        return new SearchResult(
                request,
                corrected.orElse(null),
                new SearchResult.Found(
                        counts.total(), counts.articles(), request.bySection() ? sections.size() : counts.total()),
                request.bySection() ? shown.stream().map(SectionHits::best).toList() : hits,
                shown,
                facets,
                Offers.of(typed, facets, counts.total()),
                new SearchResult.About(found.covered(), subjects.patterns(found.words(), best), Subjects.cases(best)),
                UnknownValue.of(
                        request, store.sidecar().names(), () -> everything().facets()),
                (System.nanoTime() - start) / 1e6);
    }

    /** The first hits by relevance, whichever page is asked for. */
    private List<Hit> best(List<Hit> hits, PassageStore.Matches matches, SearchRequest request, Deadline deadline)
            throws IOException {
        if (request.query().isBlank()) return List.of();
        boolean together = request.bySection();
        boolean plain = request.page() == 1 && request.grouping() == Grouping.NONE && request.size() >= Subjects.HITS;
        boolean first = request.order() == Order.RELEVANCE && (together || plain);
        var best = first
                ? hits
                : hits(store.find(matches, request.selection(), PageRequest.first(Subjects.HITS), deadline));
        return best.subList(0, Math.min(best.size(), Subjects.HITS));
    }

    private SearchResult everything() throws IOException {
        return search(SearchRequest.listing(Map.of(), 1, 1));
    }

    /**
     * The passages that the filters of a request let through, in the order of the articles. Nothing is counted, so that this is
     * much faster than going through pages.
     *
     * @throws dev.debrief.store.DeadlineException if it takes longer than it may
     */
    public List<Passage> all(SearchRequest request, int most) throws IOException {
        var deadline = Deadline.after(longest);
        var everything = retriever.find(QueryText.parse("", store.schema()), Mode.LEXICAL, deadline);
        var page = new PageRequest(Order.ARTICLE, Grouping.NONE, 0, most, Optional.empty(), false);
        return store.find(everything.matches(), request.selection(), page, deadline).hits().stream()
                .map(Page.Hit::passage)
                .toList();
    }

    private static PageRequest page(SearchRequest request, Optional<WordQuery> marking) {
        // The first hits have to be known to put them together by section.
        return new PageRequest(
                request.order(),
                request.grouping(),
                request.bySection() ? 0 : request.first(),
                request.bySection() ? SectionHits.DEEPEST : request.size(),
                marking,
                request.explain());
    }

    private static List<Hit> hits(Page page) {
        var passages = page.hits().stream().map(Page.Hit::passage).toList();
        return page.hits().stream()
                .map(hit -> new Hit(
                        hit.passage(),
                        hit.marks(),
                        hit.headline(),
                        hit.score(),
                        within(hit.passage(), passages),
                        hit.rankers()))
                .toList();
    }

    /** The id of the passage that holds another one, such as the paragraph around a quotation. */
    private static @Nullable String within(Passage inner, List<Passage> all) {
        return all.stream()
                .filter(outer -> outer.contains(inner))
                .map(Passage::id)
                .findFirst()
                .orElse(null);
    }

    private Map<Facet, List<FacetCount>> labelled(Counts counts, SearchRequest request) {
        Map<Facet, List<FacetCount>> labelled = new LinkedHashMap<>();
        counts.values().forEach((facet, values) -> {
            var selected = request.filter(facet);
            labelled.put(
                    facet,
                    values.stream()
                            .map(value -> count(facet, value.value(), value.count(), selected.contains(value.value())))
                            .sorted(Comparator.comparingInt(FacetCount::count)
                                    .reversed()
                                    .thenComparing(FacetCount::label))
                            .toList());
        });
        return labelled;
    }

    private FacetCount count(Facet facet, String value, int count, boolean selected) {
        return new FacetCount(value, facet.label(value, store.sidecar().names()), count, selected);
    }

    /** Whether anything is looked for: not if a query has nothing but filters and exclusions. */
    public boolean hasWords(String query) {
        return !QueryText.parse(query, store.schema()).plain().isBlank();
    }

    /** Topics of the passages nearest to a query in meaning, however far away: a way out if nothing was found. */
    public List<FacetCount> nearestTopics(String query, int most) throws IOException {
        String plain = QueryText.parse(query, store.schema()).plain();
        if (plain.isBlank()) return List.of();
        Map<String, Integer> near = new HashMap<>();
        for (int position : retriever.nearest(plain, TOPICS_OF, Filters.NONE, Deadline.after(longest)))
            for (String topic : Facet.TOPIC.of(store.passage(position))) near.merge(topic, 1, Integer::sum);
        return everything().counts(Facet.TOPIC).stream()
                .filter(topic -> near.containsKey(topic.value()))
                .sorted(Comparator.<FacetCount>comparingInt(topic -> near.getOrDefault(topic.value(), 0))
                        .reversed())
                .limit(most)
                .toList();
    }

    /** The passages nearest to a text in meaning that pass the filters, nearest first, however far away they are. */
    public List<Passage> nearest(String text, Filters filters, int most) throws IOException {
        var nearest = new ArrayList<Passage>();
        for (int position : retriever.nearest(text, most, filters, Deadline.after(longest)))
            nearest.add(store.passage(position));
        return List.copyOf(nearest);
    }

    /** The passages nearest to one in meaning, nearest first; for an example, only examples of the same kind. */
    public List<Passage> similar(Passage passage, int most) throws IOException {
        var own = store.position(passage.id());
        if (own.isEmpty()) return List.of();
        var filters = passage.kind().isExample()
                ? Filters.of(Facet.KIND, passage.kind().slug())
                : Filters.NONE;
        var nearest = store.nearest(store.vector(own.getAsInt()), most + 1, filters, Deadline.after(longest));
        var similar = new ArrayList<Passage>();
        for (int position : nearest.best(most + 1)) {
            if (position != own.getAsInt() && similar.size() < most) similar.add(store.passage(position));
        }
        return List.copyOf(similar);
    }
}
