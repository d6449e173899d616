package dev.debrief.store;

import static dev.debrief.store.StoreUnderTest.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Grouping;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.domain.Passage;
import dev.debrief.domain.PatternShares;
import dev.debrief.search.Hit;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How hits are filtered, ordered, grouped, explained, and cut into pages. */
interface PagesContract extends StoreUnderTest {
    @Test
    default void whatIsAskedAgainGetsTheSameResponseUnderAnyFilterAndOnAnyPage() throws IOException {
        for (Mode mode : Mode.values()) {
            var first = search().search(request("evidence of decisions", Map.of(), 1, 10, mode));
            var again = search().search(request("evidence of decisions", Map.of(), 1, 10, mode));
            assertEquals(first.hits(), again.hits());
            assertEquals(first.facets(), again.facets());
            var filters = Map.of(Facet.KIND, List.of("advice"));
            var filtered = search().search(request("evidence of decisions", filters, 2, 5, mode));
            // Another search has nothing kept from before.
            var expected =
                    searchWithin(Duration.ofMinutes(1)).search(request("evidence of decisions", filters, 2, 5, mode));
            assertEquals(expected.hits(), filtered.hits());
            assertEquals(expected.facets(), filtered.facets());
        }
    }

    @Test
    default void filtersAreCaseInsensitiveAndAnUnknownValueFindsNothing() throws IOException {
        var google = search().search(request("", Map.of(Facet.COMPANY, List.of("GOOGLE")), 1, 10, Mode.LEXICAL));
        assertTrue(google.total() > 0);
        google.hits().forEach(hit -> assertTrue(hit.passage().companies().contains("Google")));
        assertEquals(
                0,
                search().search(request("", Map.of(Facet.COMPANY, List.of("Nobody")), 1, 10, Mode.LEXICAL))
                        .total());
    }

    @Test
    default void hitsAreSortedByDateLatestFirstAndThoseWithoutLast() throws IOException {
        var result = search().search(new SearchRequest("candidate", Map.of(), 1, 100, Order.DATE, Mode.LEXICAL));
        String before = "9999-12-31";
        for (var hit : result.hits()) {
            String date = hit.passage().date() == null ? "" : hit.passage().date();
            assertTrue(date.compareTo(before) <= 0, before + " before " + date);
            before = date;
        }
        assertTrue(result.hits().size() > 20, result.hits().size() + " hits");
    }

    @Test
    default void hitsAreSortedByArticleInTheOrderOfTheirTexts() throws IOException {
        var result = search().search(new SearchRequest("candidate", Map.of(), 1, 100, Order.ARTICLE, Mode.LEXICAL));
        var articles = store().sidecar().contents().articles().stream()
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
        return search().search(
                        new SearchRequest(query, Map.of(), 1, 100, Order.RELEVANCE, Mode.LEXICAL, grouping, false));
    }

    @Test
    default void hitsOfAGroupStandTogetherAndTheBestOfItFirst() throws IOException {
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
    default void aSearchThatTakesLongerThanItMayIsGivenUp() throws IOException {
        var impatient = searchWithin(Duration.ZERO);
        for (Mode mode : Mode.values()) {
            var request = request("influence without authority", Map.of(), 1, 10, mode);
            assertThrows(DeadlineException.class, () -> impatient.search(request), mode.slug());
        }
    }

    @Test
    default void theScoreOfAHitIsTheSumOfWhatTheRankersGave() throws IOException {
        var request = request("influence without authority", Map.of(), 1, 10, Mode.HYBRID)
                .explained(true);
        for (var hit : search().search(request).hits()) {
            double sum = hit.rankers().values().stream().mapToDouble(s -> s).sum();
            assertEquals(hit.score(), sum, 1e-4, hit.passage().text());
        }
    }

    @Test
    default void aPassageGainsTheShareOfTheQueryThatItHasWordsOfAndItsLength() throws IOException {
        var impact = new WordQuery.Term("impact");
        var scope = new WordQuery.Term("scope");
        var either = new WordQuery.AnyOf(1, List.of(impact, scope));
        var coverage = List.of(new WordQuery.Weighed(impact, 0.25), new WordQuery.Weighed(scope, 0.75));
        var matches = store().match(
                        new Candidates.Fused(
                                Optional.of(store().words(either, either, Deadline.none())),
                                Optional.empty(),
                                Scores.NONE,
                                Optional.empty(),
                                coverage,
                                PatternShares.NONE,
                                new Candidates.Fused.Weights(0, 0, 0, 4, 1),
                                0),
                        Deadline.none());
        Set<Long> covered = new TreeSet<>();
        for (var hit : store().find(matches, Filters.NONE, PageRequest.first(100), Deadline.none())
                .hits()) {
            double length = PassageLength.share(hit.passage());
            covered.add(Math.round(hit.score() - length));
            // An engine may keep eight bits of the length.
            assertEquals(
                    Math.rint(hit.score() - length),
                    hit.score() - length,
                    0.01,
                    hit.passage().text());
        }
        assertTrue(covered.size() > 1 && Set.of(1L, 3L, 4L).containsAll(covered), "either word, or both: " + covered);
    }

    @Test
    default void topicsNearToAQueryLeadToThePassagesTheyPromise() throws IOException {
        var topics = search().nearestTopics("influence without authority", 3);
        assertTrue(!topics.isEmpty() && topics.size() <= 3);
        for (var topic : topics) {
            var all = search().search(SearchRequest.listing(Map.of(Facet.TOPIC, List.of(topic.value())), 1, 1));
            assertEquals(topic.count(), all.total(), topic.label());
        }
        assertEquals(List.of(), search().nearestTopics("-influence", 3));
    }

    @Test
    default void aPassageInsideAnotherSaysSoIfBothAreOnThePage() throws IOException {
        var all = new ArrayList<Hit>();
        for (int page = 1; page <= 10; page++)
            all.addAll(
                    search().search(SearchRequest.listing(Map.of(), page, 100)).hits());
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
    default void passagesLikeAnExampleAreExamplesOfItsKind() throws IOException {
        var example = search().search(SearchRequest.listing(Map.of(Facet.KIND, List.of("bad-example")), 1, 1))
                .hits()
                .getFirst()
                .passage();
        var similar = search().similar(example, 5);
        assertEquals(5, similar.size());
        for (var one : similar) {
            assertEquals(example.kind(), one.kind());
            assertTrue(!one.id().equals(example.id()));
        }
    }

    @Test
    default void theWordsOfAQueryAreMarkedInTheTitleOrSectionAsInTheText() throws IOException {
        int marked = 0;
        for (var hit : search().search(request("influence without authority", Map.of(), 1, 100, Mode.LEXICAL))
                .hits()) {
            String headline = hit.passage().headline();
            for (var mark : hit.headline())
                assertTrue(
                        mark.of(headline).toLowerCase(Locale.ROOT).matches("influenc\\w*|without|authorit\\w*"),
                        mark.of(headline) + " in " + headline);
            boolean has = headline.toLowerCase(Locale.ROOT).matches(".*\\b(influence|authority)\\b.*");
            if (has) assertTrue(!hit.headline().isEmpty(), headline);
            marked += hit.headline().size();
        }
        assertTrue(marked > 0, "some titles have words of the query");
        for (var hit : lexical("").hits()) assertEquals(List.of(), hit.headline());
    }

    @Test
    default void ofAPhraseOnlyThePhraseIsMarkedInTheTitleOrSection() throws IOException {
        int marked = 0;
        for (var hit : search().search(request("\"preparation checklist\"", Map.of(), 1, 100, Mode.LEXICAL))
                .hits())
            for (var mark : hit.headline()) {
                String words = mark.of(hit.passage().headline());
                assertTrue(words.toLowerCase(Locale.ROOT).startsWith("preparation checklist"), words);
                marked++;
            }
        assertTrue(marked > 0, "some titles have the phrase");
    }
}
