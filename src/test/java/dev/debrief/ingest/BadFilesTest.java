package dev.debrief.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.HashingEmbedder;
import dev.debrief.domain.ArticleSummary;
import dev.debrief.domain.Schema;
import dev.debrief.store.lucene.LuceneHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with one file costs that file only: it is reported by name, and all others are served. */
final class BadFilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final List<String> reported = new ArrayList<>();

    @BeforeEach
    void writeAGoodArticle() throws IOException {
        Files.createDirectories(folder.resolve("patterns"));
        write("articles/good.md", "# Good\n\nCommittees reject vague claims.");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(folder.resolve(file), text);
    }

    private List<String> sourcesOfWhatIsServed() throws IOException {
        var home = new LuceneHome(folder.resolve("index"), Schema.SHIPPED);
        var ingest = Built.ingest(
                home, folder.resolve("articles"), folder.resolve("patterns"), new HashingEmbedder(), reported::add);
        try (var store = ingest.open(Progress.NONE)) {
            return store.sidecar().articles().stream().map(ArticleSummary::file).toList();
        }
    }

    private void assertReported(String start) {
        assertTrue(reported.stream().anyMatch(line -> line.startsWith(start)), () -> start + " in " + reported);
    }

    @Test
    void aFileThatItsParserRefusesIsSkippedAndReportedByName() throws IOException {
        // A table of as many columns as rows, most of them missing: the parser would fill in millions of cells.
        int columns = 12_000;
        write(
                "articles/table.md",
                "|a".repeat(columns) + "|\n" + "|-".repeat(columns) + "|\n" + "|b|\n".repeat(columns));
        write("articles/zeros.md", "a\0b");
        assertEquals(List.of("good.md"), sourcesOfWhatIsServed());
        assertReported("table.md: could not be read (java.lang.IllegalArgumentException: ");
        assertReported("zeros.md: could not be read (binary, not text); skipped");
    }

    @Test
    @Tag("slow")
    void whatIsNestedTooDeeplyCostsAtMostItsFile() throws IOException {
        int depth = 100_000;
        for (String open : List.of(">", "- ", "*_", "[", "![", "<div>", "<b>", "<table><tr><td>", "(", "\"", "**"))
            for (String extension : List.of("md", "txt", "html"))
                write(
                        "articles/nested-" + open.codePointAt(0) + open.length() + "." + extension,
                        open.repeat(depth) + " Committees reject vague claims.");
        write("articles/yaml.md", "---\ntitle: " + "[".repeat(3_000) + "]".repeat(3_000) + "\n---\nText is here.");
        write("articles/aliases.md", "---\na: &a x\ntitle: [" + "*a, ".repeat(5_000) + "]\n---\nText is here.");
        write("articles/toml.md", "+++\ntitle = " + "[".repeat(3_000) + "]".repeat(3_000) + "\n+++\nText is here.");
        write("patterns/deep.yaml", "name: " + "[".repeat(3_000) + "]".repeat(3_000));
        assertTrue(sourcesOfWhatIsServed().contains("good.md"));
        assertReported("yaml.md:2: nested more than 20 levels deep; the front matter was ignored");
        assertReported("aliases.md:3: anchors and aliases are not supported; the front matter was ignored");
        assertReported("toml.md:2: nested more than 20 levels deep; the front matter was ignored");
        assertReported("deep.yaml:1: nested more than 20 levels deep");
        assertTrue(reported.stream().allMatch(line -> line.length() < 300), reported.toString());
    }
}
