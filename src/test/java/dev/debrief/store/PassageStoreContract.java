package dev.debrief.store;

import dev.debrief.domain.Grouping;
import dev.debrief.domain.Order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.domain.Facet;
import dev.debrief.HashingEmbedder;
import dev.debrief.ingest.Progress;
import dev.debrief.app.Workspace;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.ingest.Sources;
import dev.debrief.domain.Mode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search over the shipped articles, with a model whose vectors mean nothing: what is tested holds for any model. */
@SuppressWarnings("NullAway.Init")
final class PassageSearchTest {
    @TempDir
    static Path folder;

    private static Snapshot snapshot;
    private static PassageSearch search;

    @BeforeAll
    static void buildTheIndex() throws IOException {
        var embedder = new HashingEmbedder();
        var sources = new Sources(List.of(Path.of("corpus/articles")), folder.resolve("no-patterns"));
        snapshot =
                new IndexHome(folder.resolve("index"), sources, embedder, line -> {}).open(Progress.NONE);
        search = new PassageSearch(snapshot, embedder);
    }

    @AfterAll
    static void close() throws IOException {
        snapshot.close();
    }

    private static SearchRequest request(
            String query, Map<Facet, List<String>> filters, int page, int size, Mode mode) {
        return new SearchRequest(query, filters, page, size, Order.RELEVANCE, mode);
    }

    private static SearchResult lexical(String query) throws IOException {
        return search.search(request(query, Map.of(), 1, 10, Mode.LEXICAL));
    }

    @Test
    void anEmptyQueryListsEverythingInTheOrderOfTheArticles() throws IOException {
        var result = lexical("");
        assertEquals(snapshot.passages(), result.total());
        assertEquals(10, result.hits().size());
    }

    @Test
    void whatWasAskedBeforeIsAnsweredAlikeUnderAnyFilterOrPage() throws IOException {
        for (Mode mode : Mode.values()) {
            var fresh = new PassageSearch(snapshot, new HashingEmbedder());
            var first = search.search(request("evidence of decisions", Map.of(), 1, 10, mode));
            var again = search.search(request("evidence of decisions", Map.of(), 1, 10, mode));
            assertEquals(first.hits(), again.hits());
            assertEquals(first.facets(), again.facets());
            var filters = Map.of(Facet.KIND, List.of("advice"));
            var filtered = search.search(request("evidence of decisions", filters, 2, 5, mode));
            var expected = fresh.search(request("evidence of decisions", filters, 2, 5, mode));
            assertEquals(expected.hits(), filtered.hits());
            assertEquals(expected.facets(), filtered.facets());
        }
    }

    @Test
    void foundWordsAreMarkedWhereTheyStand() throws IOException {
        var hit = lexical("bottleneck").hits().getFirst();
        var mark = hit.highlights().getFirst();
        assertTrue(hit.passage()
                .text()
                .substring(mark.from(), mark.to())
                .toLowerCase(java.util.Locale.ROOT)
                .startsWith("bottleneck"));
    }

    @Test
    void phrasesMustStandTogetherAndExcludedWordsMustNotOccur() throws IOException {
        int all = lexical("decision log").total();
        int phrase = lexical("\"decision log\"").total();
        assertTrue(phrase > 0 && phrase < all, phrase + " of " + all);
        int without = lexical("\"decision log\" -decision").total();
        assertEquals(0, without);
    }

    @Test
    void misspeltWordsAreCorrectedAndSaidSo() throws IOException {
        var result = lexical("botleneck");
        assertEquals("bottleneck", result.corrected());
        assertTrue(result.total() > 0);
    }

    @Test
    void nothingIsFoundForWordsThatNobodyWrote() throws IOException {
        assertEquals(0, lexical("zyzzyva quokka").total());
    }

    @Test
    void filtersAreCaseInsensitiveAndUnknownValuesAreToldApart() throws IOException {
        var google = search.search(request("", Map.of(Facet.COMPANY, List.of("GOOGLE")), 1, 10, Mode.LEXICAL));
        assertTrue(google.total() > 0);
        google.hits().forEach(hit -> assertTrue(hit.passage().companies().contains("Google")));
        assertEquals(
                0,
                search.search(request("", Map.of(Facet.COMPANY, List.of("Nobody")), 1, 10, Mode.LEXICAL))
                        .total());
        var error = assertThrows(
                SearchRequest.InvalidException.class,
                () -> request("", Map.of(Facet.KIND, List.of("wisdom")), 1, 10, Mode.LEXICAL));
        assertTrue(String.valueOf(error.getMessage()).contains("rejection-trigger"), error.getMessage());
    }

    @Test
    void aFilterMayBeTypedIntoTheQuery() throws IOException {
        var typed = request("influence company:google kind:\"bad-example\"", Map.of(), 1, 10, Mode.LEXICAL)
                .read();
        assertEquals("influence", typed.query());
        assertEquals(Map.of(Facet.COMPANY, List.of("Google"), Facet.KIND, List.of("bad-example")), typed.filters());
        assertEquals(
                "note: this",
                request("note: this", Map.of(), 1, 10, Mode.LEXICAL).read().query());
    }

    private static SearchResult grouped(String query, Grouping grouping) throws IOException {
        return search.search(new SearchRequest(
                query, Map.of(), 1, 50, Order.RELEVANCE, Mode.LEXICAL, grouping, false));
    }

    @Test
    void hitsOfAGroupStandTogetherAndTheBestOfItFirst() throws IOException {
        for (var grouping : List.of(Grouping.KIND, Grouping.ARTICLE)) {
            var hits = grouped("candidate scope impact", grouping).hits();
            Set<String> closed = new LinkedHashSet<>();
            String open = "";
            double last = Double.MAX_VALUE;
            for (var hit : hits) {
                String group = grouping == Grouping.KIND
                        ? hit.passage().kind().slug()
                        : hit.passage().articleId();
                if (!group.equals(open)) {
                    assertTrue(closed.add(group), group + " comes back");
                    open = group;
                    last = Double.MAX_VALUE;
                }
                assertTrue(hit.score() <= last, "best first within " + group);
                last = hit.score();
            }
            assertTrue(closed.size() > 1, grouping.slug());
            assertEquals(
                    grouped("candidate scope impact", Grouping.NONE)
                            .total(),
                    grouped("candidate scope impact", grouping).total());
        }
    }

    @Test
    void aSearchThatTakesLongerThanItMayIsGivenUp() {
        var impatient = new PassageSearch(snapshot, new HashingEmbedder(), Duration.ZERO);
        for (Mode mode : Mode.values()) {
            var request = request("influence without authority", Map.of(), 1, 10, mode);
            assertThrows(SearchTimeoutException.class, () -> impatient.search(request), mode.slug());
        }
    }

    @Test
    void topicsNearToAQueryLeadToThePassagesTheyPromise() throws IOException {
        var topics = search.nearestTopics("influence without authority", 3);
        assertTrue(!topics.isEmpty() && topics.size() <= 3);
        for (var topic : topics) {
            var all = search.search(SearchRequest.listing(Map.of(Facet.TOPIC, List.of(topic.value())), 1, 1));
            assertEquals(topic.count(), all.total(), topic.label());
        }
        assertEquals(List.of(), search.nearestTopics("-influence", 3));
    }

    @Test
    void theScoreOfAHitIsTheSumOfItsParts() throws IOException {
        var request = request("influence without authority", Map.of(), 1, 10, Mode.HYBRID)
                .explained(true);
        for (var hit : search.search(request).hits()) {
            double sum = hit.legs().values().stream().mapToDouble(s -> s).sum();
            assertEquals(hit.score(), sum, 1e-4, hit.passage().text());
        }
    }

    @Test
    void aCompanyNamedInTheQueryIsOfferedAsAFilterThatKeepsItsPromise() throws IOException {
        var result = search.search(request("why google rejects candidates", Map.of(), 1, 10, Mode.LEXICAL));
        var offer = result.offers().stream()
                .filter(o -> o.facet() == Facet.COMPANY)
                .findFirst()
                .orElseThrow();
        assertEquals("Google", offer.value().value());
        var narrowed = search.search(request(
                "why google rejects candidates", Map.of(Facet.COMPANY, List.of("Google")), 1, 10, Mode.LEXICAL));
        assertEquals(offer.value().count(), narrowed.total());
        assertTrue(narrowed.offers().stream().noneMatch(o -> o.facet() == Facet.COMPANY));
    }

    @Test
    void aPassageInsideAnotherSaysSoWhereBothAreOnThePage() throws IOException {
        var all = new ArrayList<Hit>();
        for (int page = 1; page <= 10; page++)
            all.addAll(search.search(SearchRequest.listing(Map.of(), page, 100)).hits());
        var inside = all.stream().filter(hit -> hit.within() != null).toList();
        assertTrue(!inside.isEmpty(), "the shipped articles quote answers inside of a passage");
        for (var hit : inside) {
            var outer = all.stream()
                    .filter(other -> other.passage().id().equals(hit.within()))
                    .findFirst()
                    .orElseThrow();
            assertTrue(outer.passage().text().contains(hit.passage().text()));
        }
    }

    @Test
    void synonymsFindWhatTheyStandFor() throws IOException {
        assertTrue(lexical("hc").total() > 0);
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        for (int[] bad : new int[][] {{0, 10}, {1, 0}, {1, 101}, {1001, 10}}) {
            assertThrows(
                    SearchRequest.InvalidException.class, () -> request("", Map.of(), bad[0], bad[1], Mode.LEXICAL));
        }
        assertThrows(SearchRequest.InvalidException.class, () -> SearchRequest.of("x".repeat(513)));
    }

    @Test
    void theSameQuestionGetsTheSameAnswer() throws IOException {
        var one = search.search(SearchRequest.of("committee decisions"));
        var two = search.search(SearchRequest.of("committee decisions"));
        assertEquals(ids(one), ids(two));
        assertEquals(one.facets(), two.facets());
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.passage().id()).toList();
    }

    /** Each count is what a click on it gives, and the total is what all pages hold, whatever is asked. */
    @Test
    void facetsNeverLie() throws IOException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        String[] words = {
            "committee", "rejected", "influence", "staff", "design", "failure", "vision", "comp", "story", ""
        };
        for (int cases = 0; cases < 2_000; ) {
            String query = words[random.nextInt(words.length)] + " " + words[random.nextInt(words.length)];
            Mode mode = oneOf(random, List.of(Mode.values()));
            Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
            for (int n = random.nextInt(3); n > 0; n--) addRandomValue(random, query, filters, mode);
            var result = search.search(request(query, filters, 1, 100, mode));
            String where = "seed " + seed + ", query '" + query + "', " + mode + ", " + filters;
            assertEquals(result.total(), everyId(query, filters, mode).size(), where);
            for (Facet facet : Facet.values()) {
                for (FacetCount count : result.facets().getOrDefault(facet, List.of())) {
                    if (random.nextInt(8) > 0) continue;
                    Map<Facet, List<String>> clicked = new EnumMap<>(Facet.class);
                    clicked.putAll(filters);
                    clicked.put(facet, List.of(count.value()));
                    int total =
                            search.search(request(query, clicked, 1, 1, mode)).total();
                    assertEquals(total, count.count(), where + ", click on " + facet + "=" + count.value());
                    cases++;
                }
            }
        }
    }

    private static <T> T oneOf(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static void addRandomValue(Random random, String query, Map<Facet, List<String>> filters, Mode mode)
            throws IOException {
        Facet facet = oneOf(random, List.of(Facet.values()));
        var counts =
                search.search(request(query, Map.of(), 1, 1, mode)).facets().getOrDefault(facet, List.of());
        if (counts.isEmpty()) return;
        var values = new ArrayList<>(filters.getOrDefault(facet, List.of()));
        values.add(counts.get(random.nextInt(counts.size())).value());
        filters.put(facet, values);
    }

    private static Set<String> everyId(String query, Map<Facet, List<String>> filters, Mode mode) throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        for (int page = 1; ; page++) {
            var hits = search.search(request(query, filters, page, 100, mode)).hits();
            hits.forEach(hit -> ids.add(hit.passage().id()));
            if (hits.size() < 100) return ids;
        }
    }
}
