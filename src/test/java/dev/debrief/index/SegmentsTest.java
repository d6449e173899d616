package dev.debrief.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.catalogue.Catalogue;
import dev.debrief.read.Corpus;
import dev.debrief.retrieve.Mode;
import dev.debrief.search.Hit;
import dev.debrief.search.PassageSearch;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchRequest.Order;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large index has several segments, which threads search beside each other. */
@SuppressWarnings("NullAway.Init")
final class SegmentsTest {
    private static final int SMALL = 60;

    @TempDir
    static Path folder;

    private static Snapshot one;
    private static Snapshot several;

    @BeforeAll
    static void build() throws IOException {
        one = built("one", Integer.MAX_VALUE);
        several = built("several", SMALL);
    }

    @AfterAll
    static void close() throws IOException {
        one.close();
        several.close();
    }

    private static Snapshot built(String name, int largestSegment) throws IOException {
        var corpus = Corpus.read(List.of(Path.of("corpus/articles")));
        new IndexBuilder(corpus, Catalogue.read(folder.resolve("no-patterns")), new HashingEmbedder(), largestSegment)
                .build(folder.resolve(name), new Fingerprint("a", "b", "c"), IndexBuilder.Progress.NONE);
        return Snapshot.open(folder.resolve(name));
    }

    @Test
    void segmentsAreOfAboutOneSizeAndInTheOrderOfTheArticles() throws IOException {
        var leaves = several.searcher().getIndexReader().leaves();
        assertEquals(1, one.searcher().getIndexReader().leaves().size());
        assertTrue(leaves.size() > 4, leaves.size() + " segments");
        for (var leaf : leaves)
            assertTrue(leaf.reader().maxDoc() < 2 * SMALL, leaf.reader().maxDoc() + " documents");
        assertEquals(ids(one, listing()), ids(several, listing()));
    }

    @Test
    void aSearchFindsTheSameInSeveralSegmentsAsInOne() throws IOException {
        int found = 0;
        for (Mode mode : Mode.values()) {
            for (String query : List.of("committee rejected", "scope of impact", "\"staff engineer\" -google")) {
                for (var filters : List.of(
                        Map.<Facet, List<String>>of(), Map.of(Facet.KIND, List.of("advice", "rejection-trigger")))) {
                    var request = new SearchRequest(query, filters, 1, 100, Order.RELEVANCE, mode);
                    var expected = new PassageSearch(one, new HashingEmbedder()).search(request);
                    var actual = new PassageSearch(several, new HashingEmbedder()).search(request);
                    assertEquals(expected.total(), actual.total(), query);
                    assertEquals(expected.facets(), actual.facets(), query);
                    assertEquals(ids(one, request), ids(several, request), query);
                    found += expected.total();
                }
            }
        }
        assertTrue(found > 200, found + " hits");
    }

    private static SearchRequest listing() {
        return SearchRequest.listing(Map.of(), 1, SearchRequest.LARGEST_PAGE);
    }

    private static List<String> ids(Snapshot snapshot, SearchRequest request) throws IOException {
        return new PassageSearch(snapshot, new HashingEmbedder())
                .search(request).hits().stream()
                        .map(Hit::passage)
                        .map(Records.IndexedPassage::id)
                        .toList();
    }
}
