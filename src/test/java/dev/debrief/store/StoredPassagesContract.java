package dev.debrief.store;

import static dev.debrief.store.StoreUnderTest.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.HashingEmbedder;
import dev.debrief.domain.Facet;
import dev.debrief.domain.PatternShares;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a store returns of its passages: records, vectors, frequencies, spellings, and weights. */
interface StoredPassagesContract extends StoreUnderTest {
    @Test
    default void everyPassageIsReadByItsPositionAndByItsId() throws IOException {
        var everything = store().match(new Candidates.Everything(), Deadline.none());
        var hits = store().find(everything, Filters.NONE, PageRequest.first(10_000), Deadline.none())
                .hits();
        assertEquals(store().size(), hits.size());
        int last = -1;
        for (var hit : hits) {
            assertTrue(hit.position() > last, "positions are in the order of the articles");
            last = hit.position();
            assertEquals(hit.passage(), store().passage(hit.position()));
            assertEquals(hit.position(), store().position(hit.passage().id()).orElseThrow());
        }
        assertTrue(store().position("no-such-id").isEmpty());
        assertTrue(store().passage("no-such-id").isEmpty());
    }

    @Test
    default void aPassageIsTheNearestToItsOwnVector() throws IOException {
        for (String id : ids(lexical(""))) {
            int position = store().position(id).orElseThrow();
            float[] vector = store().vector(position);
            var nearest = store().nearest(vector, 5, Filters.NONE, Deadline.none());
            assertEquals(5, nearest.size());
            assertEquals(1, nearest.best(), 1e-4);
            assertEquals(1, nearest.score(nearest.indexFrom(position)), 1e-4);
        }
    }

    @Test
    default void theNearestKeepWithinFilters() throws IOException {
        float[] vector =
                store().vector(store().position(ids(lexical("")).getFirst()).orElseThrow());
        var nearest = store().nearest(vector, 8, Filters.of(Facet.KIND, "question"), Deadline.none());
        assertEquals(8, nearest.size());
        for (int i = 0; i < nearest.size(); i++)
            assertEquals("question", store().passage(nearest.position(i)).kind().slug());
    }

    @Test
    default void aFrequencyCountsPassagesAndNothingElse() throws IOException {
        for (String stem : List.of("committe", "influenc", "hero", "zyzzyva")) {
            var found = store().match(new Candidates.ByWords(new WordQuery.Term(stem)), Deadline.none());
            assertEquals(store().count(found, Filters.NONE, Deadline.none()).total(), store().frequency(stem), stem);
        }
    }

    @Test
    default void wordsAreKnownAsTheyAreWritten() throws IOException {
        assertTrue(store().isWord("bottleneck"));
        assertTrue(!store().isWord("botleneck"));
        assertEquals("bottleneck", store().correction("botleneck").orElseThrow());
        assertTrue(store().correction("zyzzyvaquokka").isEmpty());
    }

    @Test
    default void passagesAreWeighedByPatternsAndByMeaning() throws IOException {
        var pattern = store().sidecar().contents().patterns().stream()
                .filter(one -> one.passages() > 0)
                .findFirst()
                .orElseThrow();
        float[] draft = new HashingEmbedder().embed("I fixed it alone at night and told nobody.");
        var weighed = store().weigh(new PatternShares(Map.of(pattern.slug(), 1f)), draft, 20);
        assertTrue(weighed.size() >= 20 && weighed.size() <= 40, weighed.size() + " weighed");
        for (var one : weighed) {
            var passage = store().passage(one.position());
            assertEquals(passage.kind(), one.kind(), passage.text());
            assertTrue(one.kind().mayDescribeFailure(), passage.text());
            double dot = 0;
            float[] vector = store().vector(one.position());
            for (int i = 0; i < vector.length; i++) dot += vector[i] * draft[i];
            assertEquals(dot, one.meaning(), 1e-4);
        }
        assertTrue(weighed.stream().anyMatch(one -> one.patterns().of(pattern.slug()) > 0));
        assertEquals(
                weighed.size(),
                weighed.stream().map(Weighed::position).distinct().count());
    }
}
