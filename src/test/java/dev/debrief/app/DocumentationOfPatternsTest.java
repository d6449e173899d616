package dev.debrief.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.debrief.HashingEmbedder;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentationOfPatternsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aCopyOfAnArticleDoesNotCountAsAnotherDocument() throws IOException {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        Path digest = Path.of("corpus/articles/director-pm-loops.md");
        Files.copy(digest, articles.resolve("first.md"));
        Files.copy(digest, articles.resolve("second.md"));
        var sources = new Sources(List.of(articles), Path.of("corpus/patterns"));
        var workspace = new Workspace(sources, folder.resolve("index"), new HashingEmbedder(), unused -> {});
        try (var knowledge = workspace.open(Progress.NONE)) {
            var documented = knowledge.documentation().stream()
                    .filter(pattern -> pattern.passages() > 0)
                    .toList();
            assertFalse(documented.isEmpty());
            documented.forEach(pattern -> assertEquals(1, pattern.documents(), pattern.slug()));
        }
    }
}
