package dev.debrief.store.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.debrief.Seed;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Schema;
import dev.debrief.ingest.Built;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counts are Lucene's, in one segment and in several, for whatever was found. */
@SuppressWarnings("NullAway.Init")
final class FacetTableTest {
    private static final int QUERIES = 200;

    @TempDir
    static Path folder;

    private static List<DirectoryReader> indexes;

    @BeforeAll
    static void build() throws IOException {
        indexes = List.of(built("one", Integer.MAX_VALUE), built("several", 60));
    }

    @AfterAll
    static void close() throws IOException {
        for (var index : indexes) index.close();
    }

    private static DirectoryReader built(String name, int largestSegment) throws IOException {
        Path index = folder.resolve(name);
        Built.shipped(new LuceneHome(index, Schema.SHIPPED, largestSegment), Built.PATTERNS)
                .close();
        return DirectoryReader.open(FSDirectory.open(index));
    }

    private static SortedSetDocValuesReaderState state(DirectoryReader index) throws IOException {
        return new DefaultSortedSetDocValuesReaderState(index, Documents.facetsConfig(Schema.SHIPPED));
    }

    private static FacetsCollector found(DirectoryReader index, Query query) throws IOException {
        return new IndexSearcher(index).search(query, new FacetsCollectorManager());
    }

    private static List<BytesRef> words(DirectoryReader index) throws IOException {
        var words = new ArrayList<BytesRef>();
        var each = MultiTerms.getTerms(index, Fields.ALL).iterator();
        while (each.next() != null) words.add(BytesRef.deepCopyOf(each.term()));
        return words;
    }

    @Test
    void whateverIsFoundIsCountedAsLuceneCountsIt() throws IOException {
        var random = new Random(Seed.of(FacetTableTest.class));
        for (var index : indexes) {
            var state = state(index);
            var words = words(index);
            for (int i = 0; i < QUERIES; i++) {
                var word = words.get(random.nextInt(words.size()));
                var collected = found(index, new TermQuery(new Term(Fields.ALL, word)));
                same(
                        new SortedSetDocValuesFacetCounts(state, collected),
                        new FacetTable(state).counts(collected),
                        1 + random.nextInt(40));
            }
        }
    }

    @Test
    void everythingIsCountedAsLuceneCountsIt() throws IOException {
        for (var index : indexes) {
            var state = state(index);
            same(new SortedSetDocValuesFacetCounts(state), new FacetTable(state).countsOfAll(), 500);
        }
    }

    @Test
    void whereNothingIsFoundNoFacetHasAValue() throws IOException {
        for (var index : indexes) {
            var state = state(index);
            var counts = new FacetTable(state).counts(found(index, new MatchNoDocsQuery("nothing is asked for")));
            for (Facet facet : Schema.SHIPPED.facets()) assertNull(counts.getTopChildren(10, facet.key()));
        }
    }

    private static void same(Facets expected, Facets actual, int most) throws IOException {
        for (Facet facet : Schema.SHIPPED.facets()) {
            assertEquals(expected.getTopChildren(most, facet.key()), actual.getTopChildren(most, facet.key()));
            for (String value : List.of("bad-example", "staff", "Google", "nobody"))
                assertEquals(
                        expected.getSpecificValue(facet.key(), value).intValue(),
                        actual.getSpecificValue(facet.key(), value).intValue());
        }
        assertEquals(expected.getAllDims(most).size(), actual.getAllDims(most).size());
    }
}
