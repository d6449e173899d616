package dev.debrief.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.catalogue.Catalogue;
import dev.debrief.read.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.FeatureField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the table says of the shipped passages is what the index holds of them, in one segment and in several. */
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

    @Test
    void whatAPassageHasInCommonWithATextIsTheSumOverThePatternsOfBoth() throws IOException {
        for (int largestSegment : new int[] {60, Integer.MAX_VALUE}) {
            try (var snapshot = built(largestSegment)) {
                int[] docs = passages(snapshot);
                for (String query : QUERIES) {
                    var text = nearness(snapshot, query);
                    float[] common = snapshot.catalogue().nearness().common(text, docs);
                    double most = 0;
                    for (int i = 0; i < docs.length; i++) {
                        double expected = 0;
                        for (var share : snapshot.nearness(docs[i]).shares().entrySet())
                            expected += share.getValue() * text.shares().getOrDefault(share.getKey(), 0f);
                        // A root is off by half a step at most, and a share by twice that.
                        assertEquals(expected, common[i], 1.0 / 255, query);
                        most = Math.max(most, common[i]);
                    }
                    assertEquals(most, snapshot.catalogue().nearness().mostCommon(text), 1e-6, query);
                }
            }
        }
    }

    @Test
    void aPassageFoundByItsPatternIsNearToIt() throws IOException {
        try (var snapshot = built(Integer.MAX_VALUE)) {
            int found = 0;
            for (var pattern : snapshot.patterns()) {
                var query = FeatureField.newLinearQuery(Fields.NEARNESS, pattern.slug(), 1);
                for (var hit : snapshot.searcher().search(query, 5).scoreDocs) {
                    float share = snapshot.nearness(hit.doc).shares().getOrDefault(pattern.slug(), 0f);
                    // Lucene keeps eight bits of a feature.
                    assertEquals(share, hit.score, share / 100, pattern.slug());
                    found++;
                }
            }
            assertTrue(found > 100, found + " found");
        }
    }

    private Snapshot built(int largestSegment) throws IOException {
        var corpus = Corpus.read(List.of(Path.of("corpus/articles")));
        var index = folder.resolve("of-" + largestSegment);
        new IndexBuilder(corpus, Catalogue.read(Path.of("corpus/patterns")), new HashingEmbedder(), largestSegment)
                .build(index, new Fingerprint("a", "b", "c"), IndexBuilder.Progress.NONE);
        return Snapshot.open(index);
    }

    private static PatternNearness nearness(Snapshot snapshot, String query) throws IOException {
        return snapshot.catalogue().linker().nearness(query, new HashingEmbedder().embed(query));
    }

    private static int[] passages(Snapshot snapshot) throws IOException {
        var found = snapshot.searcher().search(snapshot.allPassages(), 10_000);
        int[] docs = new int[found.scoreDocs.length];
        for (int i = 0; i < docs.length; i++) docs[i] = found.scoreDocs[i].doc;
        assertTrue(docs.length > 300, docs.length + " passages");
        return docs;
    }
}
