package dev.debrief.app;

import dev.debrief.ingest.Sources;
import dev.debrief.ingest.Progress;
import dev.debrief.HashingEmbedder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvidenceTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aCopyOfAnArticleIsNoSecondWitness() throws IOException {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        Path digest;
        try (var digests = Files.list(Path.of("corpus/articles"))) {
            digest = digests.sorted().findFirst().orElseThrow();
        }
        Files.copy(digest, articles.resolve("first.md"));
        Files.copy(digest, articles.resolve("second.md"));
        var sources = new Sources(List.of(articles), Path.of("corpus/patterns"));
        try (var snapshot = new IndexHome(folder.resolve("index"), sources, new HashingEmbedder(), line -> {})
                .open(Progress.NONE)) {
            Map<String, Evidence> evidence = Evidence.of(snapshot);
            assertFalse(evidence.isEmpty());
            evidence.forEach((slug, of) -> assertEquals(1, of.articles(), slug));
        }
    }
}
