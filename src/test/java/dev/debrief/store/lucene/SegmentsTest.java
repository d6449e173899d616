package dev.debrief.store.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.HashingEmbedder;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Grouping;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Schema;
import dev.debrief.ingest.Built;
import dev.debrief.query.LexicalQuery;
import dev.debrief.query.QueryText;
import dev.debrief.query.Retriever;
import dev.debrief.store.Deadline;
import dev.debrief.store.Filters;
import dev.debrief.store.Page;
import dev.debrief.store.PageRequest;
import dev.debrief.store.PassageStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large index has several segments, which threads search in parallel. */
@SuppressWarnings("NullAway.Init")
final class SegmentsTest {
    private static final int SMALL = 60;

    @TempDir
    static Path folder;

    private static PassageStore one;
    private static PassageStore several;

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

    private static PassageStore built(String name, int largestSegment) throws IOException {
        return Built.shipped(new LuceneHome(folder.resolve(name), Schema.SHIPPED, largestSegment), Built.NO_PATTERNS);
    }

    private static int segments(String name) throws IOException {
        try (var directory = FSDirectory.open(folder.resolve(name));
                var reader = DirectoryReader.open(directory)) {
            return reader.leaves().size();
        }
    }

    @Test
    void segmentsAreInTheOrderOfTheArticles() throws IOException {
        assertEquals(1, segments("one"));
        assertTrue(segments("several") > 2, segments("several") + " segments");
        assertEquals(ids(one, "", Mode.LEXICAL, Filters.NONE), ids(several, "", Mode.LEXICAL, Filters.NONE));
    }

    @Test
    void aSearchFindsTheSameInSeveralSegmentsAsInOne() throws IOException {
        int found = 0;
        for (Mode mode : Mode.values()) {
            for (String query : List.of("committee rejected", "scope of impact", "\"staff engineer\" -google")) {
                for (var filters : List.of(Filters.NONE, Filters.of(Facet.KIND, "advice", "rejection-trigger"))) {
                    var expected = ids(one, query, mode, filters);
                    assertEquals(expected, ids(several, query, mode, filters), query + ", " + mode);
                    found += expected.size();
                }
            }
        }
        assertTrue(found > 200, found + " hits");
    }

    /** The counts and the ids of the hits. */
    private static List<String> ids(PassageStore store, String query, Mode mode, Filters filters) throws IOException {
        var embedder = new HashingEmbedder();
        var patterns = store.sidecar().patterns();
        var model = Built.models().catalogue(patterns, texts -> embedder.embedAll(texts, unused -> {}));
        var words = new LexicalQuery.Reader(new English());
        var retriever = new Retriever(store, () -> model, () -> words, embedder);
        var matches = retriever
                .find(QueryText.parse(query, store.schema()), mode, Deadline.none())
                .matches();
        var page = store.find(
                matches,
                filters,
                new PageRequest(Order.RELEVANCE, Grouping.NONE, 0, 100, Optional.empty(), false),
                Deadline.none());
        var ids = new ArrayList<>(
                page.hits().stream().map(Page.Hit::passage).map(Passage::id).toList());
        ids.add(store.count(matches, filters, Deadline.none()).toString());
        return ids;
    }
}
