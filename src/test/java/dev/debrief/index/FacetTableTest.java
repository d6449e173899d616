package dev.debrief.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.debrief.catalogue.Catalogue;
import dev.debrief.read.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
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

    private static List<Snapshot> snapshots;

    @BeforeAll
    static void build() throws IOException {
        snapshots = List.of(built("one", Integer.MAX_VALUE), built("several", 60));
    }

    @AfterAll
    static void close() throws IOException {
        for (var snapshot : snapshots) snapshot.close();
    }

    private static Snapshot built(String name, int largestSegment) throws IOException {
        var corpus = Corpus.read(List.of(Path.of("corpus/articles")));
        var catalogue = Catalogue.read(Path.of("corpus/patterns"));
        new IndexBuilder(corpus, catalogue, new HashingEmbedder(), largestSegment)
                .build(folder.resolve(name), new Fingerprint("a", "b", "c"), IndexBuilder.Progress.NONE);
        return Snapshot.open(folder.resolve(name));
    }

    private static FacetsCollector found(Snapshot snapshot, Query query) throws IOException {
        return snapshot.searcher().search(query, new FacetsCollectorManager());
    }

    private static List<BytesRef> words(Snapshot snapshot) throws IOException {
        var words = new ArrayList<BytesRef>();
        var each = MultiTerms.getTerms(snapshot.searcher().getIndexReader(), Fields.TEXT)
                .iterator();
        while (each.next() != null) words.add(BytesRef.deepCopyOf(each.term()));
        return words;
    }

    @Test
    void whateverIsFoundIsCountedAsLuceneCountsIt() throws IOException {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (var snapshot : snapshots) {
            var words = words(snapshot);
            for (int i = 0; i < QUERIES; i++) {
                var word = words.get(random.nextInt(words.size()));
                var collected = found(snapshot, new TermQuery(new Term(Fields.TEXT, word)));
                same(
                        new SortedSetDocValuesFacetCounts(snapshot.facets(), collected),
                        snapshot.facetTable().counts(collected),
                        1 + random.nextInt(40));
            }
        }
    }

    @Test
    void everythingIsCountedAsLuceneCountsIt() throws IOException {
        for (var snapshot : snapshots) {
            same(
                    new SortedSetDocValuesFacetCounts(snapshot.facets()),
                    snapshot.facetTable().countsOfAll(),
                    500);
        }
    }

    @Test
    void whereNothingIsFoundNoFacetHasAValue() throws IOException {
        for (var snapshot : snapshots) {
            var counts = snapshot.facetTable().counts(found(snapshot, new MatchNoDocsQuery("nothing is asked for")));
            for (Facet facet : Facet.values()) assertNull(counts.getTopChildren(10, facet.key()));
        }
    }

    private static void same(Facets expected, Facets actual, int most) throws IOException {
        for (Facet facet : Facet.values()) {
            assertEquals(expected.getTopChildren(most, facet.key()), actual.getTopChildren(most, facet.key()));
            for (String value : List.of("bad-example", "staff", "Google", "nobody"))
                assertEquals(
                        expected.getSpecificValue(facet.key(), value).intValue(),
                        actual.getSpecificValue(facet.key(), value).intValue());
        }
        assertEquals(expected.getAllDims(most).size(), actual.getAllDims(most).size());
    }
}
