package dev.debrief.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.debrief.HashingEmbedder;
import dev.debrief.domain.Described;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.domain.PatternShares;
import dev.debrief.domain.Schema;
import dev.debrief.domain.Source;
import dev.debrief.domain.Tags;
import dev.debrief.domain.Verdict;
import dev.debrief.embed.Embedder;
import dev.debrief.store.Contents;
import dev.debrief.store.FailedCheckException;
import dev.debrief.store.Manifest;
import dev.debrief.store.PassageStore;
import dev.debrief.store.StoreHome;
import dev.debrief.store.StoreWriter;
import dev.debrief.store.lucene.LuceneHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FailedBuildTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** No search finds it, which a store finds out only when all is written. */
    private static final Passage WITHOUT_WORDS = new Passage(
            "id",
            "…",
            new Described.Heading("…", null),
            Described.Judgement.inferred(Kind.FACT, Verdict.NONE),
            Tags.NONE,
            new Passage.Place("a", "…", "a.md", 1, 1),
            Source.UNKNOWN,
            new Passage.Links(null, null, null, List.of(), List.of()));

    /** Vectors of different lengths: found out while they are written. */
    private static final class Uneven implements Embedder {
        private final Embedder model = new HashingEmbedder();

        @Override
        public String model() {
            return "uneven";
        }

        @Override
        public int dimension() {
            return model.dimension();
        }

        @Override
        public float[] embed(String text) {
            float[] vector = model.embed(text);
            return text.length() % 2 == 0 ? vector : Arrays.copyOf(vector, vector.length - 1);
        }
    }

    @Test
    void aBuildThatFailsWhileItWritesLeavesTheOldIndex() throws IOException {
        build(new HashingEmbedder());
        assertThrows(RuntimeException.class, () -> build(new Uneven()));
        assertOldIndex();
    }

    @Test
    void aBuildThatFailsItsCheckLeavesTheOldIndex() throws IOException {
        build(new HashingEmbedder());
        try (StoreWriter writer = home().write("hashing", 1)) {
            writer.put(new StoreWriter.PassageDocument(
                    WITHOUT_WORDS,
                    "",
                    "",
                    new StoreWriter.Embedded("", new HashingEmbedder().embed("")),
                    null,
                    PatternShares.NONE));
            var manifest = new Manifest(Manifest.SCHEMA, "second", "hashing", "now");
            assertThrows(FailedCheckException.class, () -> writer.commit(manifest));
        }
        assertOldIndex();
    }

    @Test
    void aWriterThatIsClosedWithoutACommitLeavesTheOldIndex() throws IOException {
        build(new HashingEmbedder());
        try (StoreWriter writer = home().write("hashing", 1)) {
            writer.put(new Contents(List.of(), List.of(), List.of(), List.of()));
        }
        assertOldIndex();
    }

    private void assertOldIndex() throws IOException {
        try (PassageStore store = home().open()) {
            assertEquals(new HashingEmbedder().model(), store.manifest().model());
            assertEquals(5, store.sidecar().contents().articles().size());
        }
    }

    private StoreHome home() {
        return new LuceneHome(folder, Schema.SHIPPED);
    }

    private void build(Embedder embedder) throws IOException {
        Built.ingest(home(), Built.ARTICLES, Built.NO_PATTERNS, embedder, unused -> {})
                .rebuild(Progress.NONE);
    }
}
