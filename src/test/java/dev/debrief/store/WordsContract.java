package dev.debrief.store;

import static dev.debrief.store.StoreUnderTest.ids;
import static dev.debrief.store.StoreUnderTest.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.Seed;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Mode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which passages words, phrases, and synonyms find, and what is marked in them. */
interface WordsContract extends StoreUnderTest {
    @Test
    default void anEmptyQueryListsEverythingInTheOrderOfTheArticles() throws IOException {
        var result = lexical("");
        assertEquals(store().size(), result.total());
        var first = store().sidecar().contents().articles().getFirst().id();
        int before = -1;
        for (var hit : result.hits()) {
            assertEquals(first, hit.passage().articleId());
            assertTrue(hit.passage().place().from() >= before, "as the article has them");
            before = hit.passage().place().from();
        }
    }

    @Test
    default void foundWordsAreMarkedWhereTheyStand() throws IOException {
        var hit = lexical("bottleneck").hits().getFirst();
        var mark = hit.highlights().getFirst();
        assertTrue(mark.of(hit.passage().text()).toLowerCase(Locale.ROOT).startsWith("bottleneck"));
    }

    @Test
    default void phrasesMustStandTogetherAndExcludedWordsMustNotOccur() throws IOException {
        int all = lexical("decision log").total();
        int phrase = lexical("\"decision log\"").total();
        assertTrue(phrase > 0 && phrase < all, phrase + " of " + all);
        int without = lexical("\"decision log\" -decision").total();
        assertEquals(0, without);
    }

    /** Any three words in a row of any passage find it, stop words or not, and leave it out if they are excluded. */
    @Test
    default void aPhraseFindsThePassageThatItIsFromWhateverWordsItHas() throws IOException {
        long seed = Seed.of(WordsContract.class);
        var random = new Random(seed);
        var everything = store().match(new Candidates.Everything(), Deadline.none());
        var passages =
                store().find(everything, Filters.NONE, PageRequest.first(10_000), Deadline.none()).hits().stream()
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
            var found = search().search(request("\"" + phrase + "\"", filters, 1, 100, Mode.LEXICAL));
            assertTrue(ids(found).contains(passage.id()), where);
            var without = search().search(request("-\"" + phrase + "\"", filters, 1, 100, Mode.LEXICAL));
            assertTrue(!ids(without).contains(passage.id()), where);
        }
    }

    @Test
    default void aPhraseMustHaveAsManyWordsBetweenItsOthersAsItsPassage() throws IOException {
        assertTrue(lexical("\"lack of a decision log\"").total()
                <= lexical("\"decision log\"").total());
        assertEquals(0, lexical("\"decision of the log\"").total());
    }

    @Test
    default void aSynonymFindsWhatTheOtherFormFinds() throws IOException {
        var word = lexical("hc");
        var meant = lexical("\"hiring committee\"");
        assertTrue(meant.total() > 0);
        assertTrue(word.total() >= meant.total(), word.total() + " and " + meant.total());
        for (var hit :
                search().search(request("hc", Map.of(), 1, 100, Mode.LEXICAL)).hits())
            assertTrue(
                    !hit.highlights().isEmpty()
                            || !hit.passage().text().toLowerCase(Locale.ROOT).contains("hiring committee"),
                    hit.passage().text());
    }

    @Test
    default void misspeltWordsAreCorrectedAndThePageSaysSo() throws IOException {
        var result = lexical("botleneck");
        assertEquals("bottleneck", result.corrected());
        assertTrue(result.total() > 0);
    }

    @Test
    default void nothingIsFoundForWordsThatNobodyWrote() throws IOException {
        assertEquals(0, lexical("zyzzyva quokka").total());
    }
}
