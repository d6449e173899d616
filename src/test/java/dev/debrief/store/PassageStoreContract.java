package dev.debrief.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.HashingEmbedder;
import dev.debrief.Seed;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Grouping;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.domain.Passage;
import dev.debrief.domain.PatternShares;
import dev.debrief.domain.Schema;
import dev.debrief.ingest.Built;
import dev.debrief.query.LexicalQuery;
import dev.debrief.query.Retriever;
import dev.debrief.search.FacetCount;
import dev.debrief.search.Hit;
import dev.debrief.search.PassageSearch;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import dev.debrief.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every store promises, tried through a search over the shipped articles and their patterns. The vectors mean nothing:
 * what is tested holds for any model.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
public abstract class PassageStoreContract {
    /** Clicks on facet values that are followed. */
    private static final int CLICKS = 2_000;

    private Path folder;
    private PassageStore store;
    private PassageSearch search;

    /** A place for a store, in an empty folder. */
    protected abstract StoreHome home(Path folder, Schema schema);

    /** The language that its terms are in. */
    protected abstract Language language();

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        this.folder = folder;
        store = Built.shipped(home(folder.resolve("shipped"), Schema.SHIPPED), Built.PATTERNS);
        search = search(Duration.ofMinutes(1));
    }

    private PassageSearch search(Duration longest) throws IOException {
        var embedder = new HashingEmbedder();
        var patterns = store.sidecar().patterns();
        var model = Built.models().catalogue(patterns, texts -> embedder.embedAll(texts, unused -> {}));
        var words = new LexicalQuery.Reader(language());
        var retriever = new Retriever(store, () -> model, () -> words, embedder);
        return new PassageSearch(store, () -> model, retriever, longest);
    }

    @AfterAll
    void close() throws IOException {
        store.close();
    }

    private static SearchRequest request(
            String query, Map<Facet, List<String>> filters, int page, int size, Mode mode) {
        return new SearchRequest(query, filters, page, size, Order.RELEVANCE, mode);
    }

    private SearchResult lexical(String query) throws IOException {
        return search.search(request(query, Map.of(), 1, 10, Mode.LEXICAL));
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.passage().id()).toList();
    }

    // What is in a store.

    @Test
    void everyPassageIsReadByItsPositionAndByItsId() throws IOException {
        var everything = store.match(new Candidates.Everything(), Deadline.none());
        var hits = store.find(everything, Filters.NONE, PageRequest.first(10_000), Deadline.none())
                .hits();
        assertEquals(store.size(), hits.size());
        int last = -1;
        for (var hit : hits) {
            assertTrue(hit.position() > last, "positions are in the order of the articles");
            last = hit.position();
            assertEquals(hit.passage(), store.passage(hit.position()));
            assertEquals(hit.position(), store.position(hit.passage().id()).orElseThrow());
        }
        assertTrue(store.position("no-such-id").isEmpty());
        assertTrue(store.passage("no-such-id").isEmpty());
    }

    @Test
    void aPassageIsTheNearestToItsOwnVector() throws IOException {
        for (String id : ids(lexical(""))) {
            int position = store.position(id).orElseThrow();
            float[] vector = store.vector(position);
            var nearest = store.nearest(vector, 5, Filters.NONE, Deadline.none());
            assertEquals(5, nearest.size());
            assertEquals(1, nearest.best(), 1e-4);
            assertEquals(1, nearest.score(nearest.indexFrom(position)), 1e-4);
        }
    }

    @Test
    void theNearestKeepWithinFilters() throws IOException {
        float[] vector =
                store.vector(store.position(ids(lexical("")).getFirst()).orElseThrow());
        var nearest = store.nearest(vector, 8, Filters.of(Facet.KIND, "question"), Deadline.none());
        assertEquals(8, nearest.size());
        for (int i = 0; i < nearest.size(); i++)
            assertEquals("question", store.passage(nearest.position(i)).kind().slug());
    }

    @Test
    void aFrequencyCountsPassagesAndNothingElse() throws IOException {
        for (String stem : List.of("committe", "influenc", "hero", "zyzzyva")) {
            var found = store.match(new Candidates.ByWords(new WordQuery.Term(stem)), Deadline.none());
            assertEquals(store.count(found, Filters.NONE, Deadline.none()).total(), store.frequency(stem), stem);
        }
    }

    @Test
    void wordsAreKnownAsTheyAreWritten() throws IOException {
        assertTrue(store.isWord("bottleneck"));
        assertTrue(!store.isWord("botleneck"));
        assertEquals("bottleneck", store.correction("botleneck").orElseThrow());
        assertTrue(store.correction("zyzzyvaquokka").isEmpty());
    }

    @Test
    void passagesAreWeighedByPatternsAndByMeaning() throws IOException {
        var pattern = store.sidecar().contents().patterns().stream()
                .filter(one -> one.passages() > 0)
                .findFirst()
                .orElseThrow();
        float[] draft = new HashingEmbedder().embed("I fixed it alone at night and told nobody.");
        var failures = Filters.of(Facet.KIND, "rejection-trigger", "bad-example");
        var weighed = store.weigh(
                new PatternShares(Map.of(pattern.slug(), 1f)), draft, new float[draft.length], failures, 20);
        assertTrue(weighed.size() >= 20 && weighed.size() <= 60, weighed.size() + " weighed");
        for (var one : weighed) {
            var passage = store.passage(one.position());
            assertEquals(passage.kind().isFailure(), one.failure(), passage.text());
            double dot = 0;
            float[] vector = store.vector(one.position());
            for (int i = 0; i < vector.length; i++) dot += vector[i] * draft[i];
            assertEquals(dot, one.meaning(), 1e-4);
        }
        assertTrue(weighed.stream().anyMatch(one -> one.patterns().of(pattern.slug()) > 0));
        assertEquals(
                weighed.size(),
                weighed.stream().map(Weighed::position).distinct().count());
    }

    // Words.

    @Test
    void anEmptyQueryListsEverythingInTheOrderOfTheArticles() throws IOException {
        var result = lexical("");
        assertEquals(store.size(), result.total());
        var first = store.sidecar().contents().articles().getFirst().id();
        int before = -1;
        for (var hit : result.hits()) {
            assertEquals(first, hit.passage().articleId());
            assertTrue(hit.passage().place().from() >= before, "as the article has them");
            before = hit.passage().place().from();
        }
    }

    @Test
    void foundWordsAreMarkedWhereTheyStand() throws IOException {
        var hit = lexical("bottleneck").hits().getFirst();
        var mark = hit.highlights().getFirst();
        assertTrue(mark.of(hit.passage().text()).toLowerCase(Locale.ROOT).startsWith("bottleneck"));
    }

    @Test
    void phrasesMustStandTogetherAndExcludedWordsMustNotOccur() throws IOException {
        int all = lexical("decision log").total();
        int phrase = lexical("\"decision log\"").total();
        assertTrue(phrase > 0 && phrase < all, phrase + " of " + all);
        int without = lexical("\"decision log\" -decision").total();
        assertEquals(0, without);
    }

    /** Any three words in a row of any passage find it, stop words or not, and leave it out if they are excluded. */
    @Test
    void aPhraseFindsThePassageThatItIsFromWhateverWordsItHas() throws IOException {
        long seed = Seed.of(PassageStoreContract.class);
        var random = new Random(seed);
        var everything = store.match(new Candidates.Everything(), Deadline.none());
        var passages = store.find(everything, Filters.NONE, PageRequest.first(10_000), Deadline.none()).hits().stream()
                .map(Page.Hit::passage)
                .toList();
        for (int i = 0; i < 100; i++) {
            var passage = passages.get(random.nextInt(passages.size()));
            var words = Arrays.stream(passage.text().split("[^A-Za-z]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            // A cut like "candidate's" is two words here and one to the language.
            if (words.size() < 3 || passage.text().matches("(?s).*[^A-Za-z .,].*")) continue;
            int from = random.nextInt(words.size() - 2);
            String phrase = String.join(" ", words.subList(from, from + 3));
            if (language().stems(phrase).isEmpty()) continue;
            var filters = Map.of(Facet.ARTICLE, List.of(passage.articleId()));
            String where = phrase + ", " + Seed.replay(seed);
            var found = search.search(request("\"" + phrase + "\"", filters, 1, 100, Mode.LEXICAL));
            assertTrue(ids(found).contains(passage.id()), where);
            var without = search.search(request("-\"" + phrase + "\"", filters, 1, 100, Mode.LEXICAL));
            assertTrue(!ids(without).contains(passage.id()), where);
        }
    }

    @Test
    void aPhraseMustHaveAsManyWordsBetweenItsOthersAsItsPassage() throws IOException {
        assertTrue(lexical("\"lack of a decision log\"").total()
                <= lexical("\"decision log\"").total());
        assertEquals(0, lexical("\"decision of the log\"").total());
    }

    @Test
    void aSynonymFindsWhatTheOtherFormFinds() throws IOException {
        var word = lexical("hc");
        var meant = lexical("\"hiring committee\"");
        assertTrue(meant.total() > 0);
        assertTrue(word.total() >= meant.total(), word.total() + " and " + meant.total());
        for (var hit :
                search.search(request("hc", Map.of(), 1, 100, Mode.LEXICAL)).hits())
            assertTrue(
                    !hit.highlights().isEmpty()
                            || !hit.passage().text().toLowerCase(Locale.ROOT).contains("hiring committee"),
                    hit.passage().text());
    }

    @Test
    void misspeltWordsAreCorrectedAndThePageSaysSo() throws IOException {
        var result = lexical("botleneck");
        assertEquals("bottleneck", result.corrected());
        assertTrue(result.total() > 0);
    }

    @Test
    void nothingIsFoundForWordsThatNobodyWrote() throws IOException {
        assertEquals(0, lexical("zyzzyva quokka").total());
    }

    // Filters, order, and pages.

    @Test
    void whatIsAskedAgainGetsTheSameResponseUnderAnyFilterAndOnAnyPage() throws IOException {
        for (Mode mode : Mode.values()) {
            var first = search.search(request("evidence of decisions", Map.of(), 1, 10, mode));
            var again = search.search(request("evidence of decisions", Map.of(), 1, 10, mode));
            assertEquals(first.hits(), again.hits());
            assertEquals(first.facets(), again.facets());
            var filters = Map.of(Facet.KIND, List.of("advice"));
            var filtered = search.search(request("evidence of decisions", filters, 2, 5, mode));
            // Another search has nothing kept from before.
            var expected = search(Duration.ofMinutes(1)).search(request("evidence of decisions", filters, 2, 5, mode));
            assertEquals(expected.hits(), filtered.hits());
            assertEquals(expected.facets(), filtered.facets());
        }
    }

    @Test
    void filtersAreCaseInsensitiveAndAnUnknownValueFindsNothing() throws IOException {
        var google = search.search(request("", Map.of(Facet.COMPANY, List.of("GOOGLE")), 1, 10, Mode.LEXICAL));
        assertTrue(google.total() > 0);
        google.hits().forEach(hit -> assertTrue(hit.passage().companies().contains("Google")));
        assertEquals(
                0,
                search.search(request("", Map.of(Facet.COMPANY, List.of("Nobody")), 1, 10, Mode.LEXICAL))
                        .total());
    }

    @Test
    void hitsAreSortedByDateLatestFirstAndThoseWithoutLast() throws IOException {
        var result = search.search(new SearchRequest("candidate", Map.of(), 1, 100, Order.DATE, Mode.LEXICAL));
        String before = "9999-12-31";
        for (var hit : result.hits()) {
            String date = hit.passage().date() == null ? "" : hit.passage().date();
            assertTrue(date.compareTo(before) <= 0, before + " before " + date);
            before = date;
        }
        assertTrue(result.hits().size() > 20, result.hits().size() + " hits");
    }

    @Test
    void hitsAreSortedByArticleInTheOrderOfTheirTexts() throws IOException {
        var result = search.search(new SearchRequest("candidate", Map.of(), 1, 100, Order.ARTICLE, Mode.LEXICAL));
        var articles = store.sidecar().contents().articles().stream()
                .map(Passage.ArticleRef::id)
                .toList();
        int article = 0;
        int from = -1;
        for (var hit : result.hits()) {
            int now = articles.indexOf(hit.passage().articleId());
            assertTrue(now >= article, "articles in their order");
            if (now > article) from = -1;
            assertTrue(hit.passage().place().from() >= from, "passages in theirs");
            article = now;
            from = hit.passage().place().from();
        }
    }

    private SearchResult grouped(String query, Grouping grouping) throws IOException {
        return search.search(
                new SearchRequest(query, Map.of(), 1, 100, Order.RELEVANCE, Mode.LEXICAL, grouping, false));
    }

    @Test
    void hitsOfAGroupStandTogetherAndTheBestOfItFirst() throws IOException {
        for (var grouping : List.of(Grouping.KIND, Grouping.ARTICLE)) {
            var hits = grouped("scope impact", grouping).hits();
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
                    grouped("scope impact", Grouping.NONE).total(),
                    grouped("scope impact", grouping).total());
        }
    }

    @Test
    void aSearchThatTakesLongerThanItMayIsGivenUp() throws IOException {
        var impatient = search(Duration.ZERO);
        for (Mode mode : Mode.values()) {
            var request = request("influence without authority", Map.of(), 1, 10, mode);
            assertThrows(DeadlineException.class, () -> impatient.search(request), mode.slug());
        }
    }

    @Test
    void theScoreOfAHitIsTheSumOfWhatTheRankersGave() throws IOException {
        var request = request("influence without authority", Map.of(), 1, 10, Mode.HYBRID)
                .explained(true);
        for (var hit : search.search(request).hits()) {
            double sum = hit.rankers().values().stream().mapToDouble(s -> s).sum();
            assertEquals(hit.score(), sum, 1e-4, hit.passage().text());
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
    void aPassageInsideAnotherSaysSoIfBothAreOnThePage() throws IOException {
        var all = new ArrayList<Hit>();
        for (int page = 1; page <= 10; page++)
            all.addAll(search.search(SearchRequest.listing(Map.of(), page, 100)).hits());
        var inside = all.stream().filter(hit -> hit.within() != null).toList();
        assertTrue(!inside.isEmpty(), "the shipped articles quote answers inside passages");
        for (var hit : inside) {
            var outer = all.stream()
                    .filter(other -> other.passage().id().equals(hit.within()))
                    .findFirst()
                    .orElseThrow();
            assertTrue(outer.passage().text().contains(hit.passage().text()));
        }
    }

    @Test
    void passagesLikeAnExampleAreExamplesOfItsKind() throws IOException {
        var example = search.search(SearchRequest.listing(Map.of(Facet.KIND, List.of("bad-example")), 1, 1))
                .hits()
                .getFirst()
                .passage();
        var similar = search.similar(example, 5);
        assertEquals(5, similar.size());
        for (var one : similar) {
            assertEquals(example.kind(), one.kind());
            assertTrue(!one.id().equals(example.id()));
        }
    }

    /** Each count is what a click on it gives, and the total is what all pages hold, whatever is asked. */
    @Test
    void facetsNeverLie() throws IOException {
        long seed = Seed.of(PassageStoreContract.class);
        var random = new Random(seed);
        String[] words = {
            "committee", "rejected", "influence", "staff", "design", "failure", "vision", "comp", "story", ""
        };
        for (int clicks = 0; clicks < CLICKS; ) {
            String query = words[random.nextInt(words.length)] + " " + words[random.nextInt(words.length)];
            Mode mode = oneOf(random, List.of(Mode.values()));
            Map<Facet, List<String>> filters = new HashMap<>();
            for (int n = random.nextInt(3); n > 0; n--) addRandomValue(random, query, filters, mode);
            var result = search.search(request(query, filters, 1, 100, mode));
            String where = Seed.replay(seed) + ", query '" + query + "', " + mode + ", " + filters;
            assertEquals(result.total(), everyId(query, filters, mode).size(), where);
            for (Facet facet : Schema.SHIPPED.facets()) {
                for (FacetCount count : result.counts(facet)) {
                    if (random.nextInt(8) > 0) continue;
                    var clicked = new HashMap<>(filters);
                    clicked.put(facet, List.of(count.value()));
                    int total =
                            search.search(request(query, clicked, 1, 1, mode)).total();
                    assertEquals(total, count.count(), where + ", click on " + facet + "=" + count.value());
                    clicks++;
                }
            }
        }
    }

    private static <T> T oneOf(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void addRandomValue(Random random, String query, Map<Facet, List<String>> filters, Mode mode)
            throws IOException {
        Facet facet = oneOf(random, Schema.SHIPPED.facets());
        var counts = search.search(request(query, Map.of(), 1, 1, mode)).counts(facet);
        if (counts.isEmpty()) return;
        var values = new ArrayList<>(filters.getOrDefault(facet, List.of()));
        values.add(counts.get(random.nextInt(counts.size())).value());
        filters.put(facet, values);
    }

    private Set<String> everyId(String query, Map<Facet, List<String>> filters, Mode mode) throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        for (int page = 1; ; page++) {
            var hits = search.search(request(query, filters, page, 100, mode)).hits();
            hits.forEach(hit -> ids.add(hit.passage().id()));
            if (hits.size() < 100) return ids;
        }
    }

    // Writing.

    @Test
    void vectorsOfUnchangedTextsAreKnownToTheNextBuildWithTheSameModel() throws IOException {
        var home = home(folder.resolve("again"), Schema.SHIPPED);
        Built.shipped(home, Built.NO_PATTERNS).close();
        try (var open = home.open();
                var same = home.write(open.manifest().model(), 1)) {
            var passage = open.passage(open.position(firstId(open)).orElseThrow());
            String text = embeddedText(passage);
            assertArrayEquals(
                    open.vector(open.position(passage.id()).orElseThrow()),
                    same.known(text).orElseThrow());
            assertTrue(same.known(text + " changed").isEmpty());
        }
        try (var other = home.write("another model", 1);
                var open = home.open()) {
            var passage = open.passage(open.position(firstId(open)).orElseThrow());
            assertTrue(other.known(embeddedText(passage)).isEmpty());
        }
    }

    private static String firstId(PassageStore store) throws IOException {
        var everything = store.match(new Candidates.Everything(), Deadline.none());
        return store.find(everything, Filters.NONE, PageRequest.first(1), Deadline.none())
                .hits()
                .getFirst()
                .passage()
                .id();
    }

    /** What ingest embeds of a passage with a title or under a heading. */
    private static String embeddedText(Passage passage) {
        String head = passage.title() != null ? passage.title() : passage.section();
        return (head.isEmpty() ? passage.articleTitle() : head) + ": " + passage.text();
    }

    @Test
    void whoeverWritesSecondHearsWhoIsWriting() throws IOException {
        var home = home(folder.resolve("locked"), Schema.SHIPPED);
        try (var writer = home.write("model", 1)) {
            assertTrue(writer.known("nothing yet").isEmpty());
            var error = assertThrows(IndexLockedException.class, () -> home.write("model", 1));
            assertTrue(String.valueOf(error.getMessage()).contains("is writing"), error.getMessage());
        }
    }

    @Test
    void whereNothingWasWrittenNothingCanBeOpened() {
        var home = home(folder.resolve("empty"), Schema.SHIPPED);
        assertThrows(UnusableIndexException.class, home::open);
    }
}
