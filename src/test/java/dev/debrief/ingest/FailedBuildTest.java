package dev.debrief.ingest;

import dev.debrief.HashingEmbedder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.debrief.catalogue.Catalogue;
import dev.debrief.embed.Embedder;
import dev.debrief.read.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FailedBuildTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** Says of itself what its vectors do not keep, which is found out when all is written and nothing is committed. */
    private static final class Lying implements Embedder {
        private final Embedder model = new HashingEmbedder();

        @Override
        public String model() {
            return "lying";
        }

        @Override
        public int dimension() {
            return model.dimension() + 1;
        }

        @Override
        public float[] embed(String text) {
            return model.embed(text);
        }
    }

    @Test
    void aBuildThatFailsAtItsEndLeavesTheOldIndex() throws IOException {
        build(new HashingEmbedder());
        assertThrows(RuntimeException.class, () -> build(new Lying()));
        try (var snapshot = Snapshot.open(folder)) {
            assertEquals(new HashingEmbedder().model(), snapshot.manifest().model());
        }
    }

    private void build(Embedder model) throws IOException {
        var corpus = Corpus.read(List.of(Path.of("corpus/articles")));
        new IndexBuilder(corpus, Catalogue.read(folder.resolve("no-patterns")), model)
                .build(folder, new Fingerprint("a", "b", "c"), Progress.NONE);
    }
}
