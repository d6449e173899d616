package dev.debrief.store.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.HashingEmbedder;
import dev.debrief.catalogue.Catalogue;
import dev.debrief.domain.PatternShares;
import dev.debrief.domain.PatternSummary;
import dev.debrief.domain.Schema;
import dev.debrief.ingest.Built;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the table says about the shipped passages is what the index holds, in one segment and in several. */
final class PatternTableTest {
    private static final List<String> QUERIES = List.of(
            "they did it all alone",
            "no numbers in the story",
            "influence without authority",
            "blames the other team",
            "never says what it cost");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private record Index(DirectoryReader reader, IndexSearcher searcher, PatternTable table, List<String> slugs)
            implements AutoCloseable {
        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    @Test
    void whatAPassageHasInCommonWithATextIsTheSumOverThePatternsOfBoth() throws IOException {
        for (int largestSegment : new int[] {60, Integer.MAX_VALUE}) {
            try (var index = built(largestSegment)) {
                int[] docs = passages(index);
                for (String query : QUERIES) {
                    var text = shares(query);
                    float[] common = index.table().common(text, docs);
                    double most = 0;
                    for (int i = 0; i < docs.length; i++) {
                        double expected = 0;
                        for (var share : index.table().of(docs[i]).bySlug().entrySet())
                            expected += share.getValue() * text.of(share.getKey());
                        // A root is off by half a step at most, and a share by twice that.
                        assertEquals(expected, common[i], 1.0 / 255, query);
                        most = Math.max(most, common[i]);
                    }
                    assertEquals(most, index.table().mostCommon(text), 1e-6, query);
                }
            }
        }
    }

    @Test
    void aPassageFoundByItsPatternIsNearToIt() throws IOException {
        try (var index = built(Integer.MAX_VALUE)) {
            int found = 0;
            for (String slug : index.slugs()) {
                var query = FeatureField.newLinearQuery(Fields.NEARNESS, slug, 1);
                for (var hit : index.searcher().search(query, 5).scoreDocs) {
                    float share = index.table().of(hit.doc).of(slug);
                    // Lucene keeps eight bits of a feature.
                    assertEquals(share, hit.score, share / 100, slug);
                    found++;
                }
            }
            assertTrue(found > 100, found + " found");
        }
    }

    private Index built(int largestSegment) throws IOException {
        Path path = folder.resolve("of-" + largestSegment);
        List<String> slugs;
        try (var store = Built.shipped(new LuceneHome(path, Schema.SHIPPED, largestSegment), Built.PATTERNS)) {
            slugs = store.sidecar().contents().patterns().stream()
                    .map(PatternSummary::slug)
                    .toList();
        }
        var reader = DirectoryReader.open(FSDirectory.open(path));
        var searcher = new IndexSearcher(reader);
        return new Index(reader, searcher, new PatternTable(searcher, slugs), slugs);
    }

    private static PatternShares shares(String query) {
        var embedder = new HashingEmbedder();
        var patterns = Catalogue.read(Built.PATTERNS).patterns().values();
        return Built.models()
                .catalogue(patterns, texts -> embedder.embedAll(texts, unused -> {}))
                .linker()
                .shares(query, embedder.embed(query));
    }

    private static int[] passages(Index index) throws IOException {
        var docs = new ArrayList<Integer>();
        for (var hit : index.searcher().search(WordQueries.PASSAGES, 10_000).scoreDocs) docs.add(hit.doc);
        assertTrue(docs.size() > 300, docs.size() + " passages");
        return docs.stream().mapToInt(doc -> doc).toArray();
    }
}
