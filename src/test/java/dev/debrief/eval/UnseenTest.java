package dev.debrief.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.HashingEmbedder;
import dev.debrief.app.Workspace;
import dev.debrief.ingest.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews the answers of a pattern that is held out, using an embedder that knows only words. */
final class UnseenTest {
    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void theAnswersOfAHeldOutPatternAreReviewedWithoutIt() throws IOException {
        for (String slug : List.of("hero-narrative", "buzzword-vision", "no-spine"))
            write(
                    "patterns/" + slug + ".yaml",
                    Files.readString(Path.of("corpus/patterns", slug + ".yaml")).replaceFirst("held-out: true\n", "")
                            + (slug.equals("hero-narrative") ? "held-out: true\n" : ""));
        write("articles/a.md", """
                ---
                title: A
                passages: declared
                ---
                A panel turned somebody down who rebuilt the feed alone over a weekend. {.rejection-trigger pattern=hero-narrative}

                A vision of words in fashion is a failure. {.rejection-trigger pattern=buzzword-vision}
                """);
        var catalogues = new ArrayList<Path>();
        var measured = new Unseen(
                        new Sources(List.of(folder.resolve("articles")), folder.resolve("patterns")),
                        (sources, index) -> {
                            catalogues.add(sources.patterns());
                            return new Workspace(sources, index, new HashingEmbedder(), unused -> {});
                        })
                .figures(Unseen.By.FAMILY);
        var figures = measured.all();
        assertEquals(1.0, figures.get("unseen_patterns"));
        assertTrue(figures.getOrDefault("unseen_answers", 0.0) >= 14, figures.toString());
        assertEquals(
                List.of(
                        "unseen_patterns",
                        "unseen_answers",
                        "family_first",
                        "hit@1",
                        "hit@3",
                        "hit@10",
                        "mrr10",
                        "auc",
                        "auc_if_only_shortness_counted",
                        "caught",
                        "false_alarms",
                        "balanced_accuracy"),
                List.copyOf(figures.keySet()));
        assertEquals(Set.of("ownership"), measured.groups().keySet());
        assertTrue(
                Files.exists(folder.resolve("patterns/hero-narrative.yaml")) && Files.notExists(catalogues.getFirst()),
                "the reduced catalogue is removed, the original one is unchanged");
    }
}
