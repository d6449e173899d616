package dev.debrief.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.text.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CorpusTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Article parse(String extension, String content) {
        return Corpus.parse("a", "a." + extension, extension, content, new ArrayList<>());
    }

    private static List<String> lines(Article article) {
        return article.lines().stream()
                .map(line -> line.mark() + " " + line.depth() + " " + article.textOf(line))
                .toList();
    }

    @Test
    void readsEveryFormatBelowAFolderInPathOrder() throws IOException {
        Files.createDirectories(folder.resolve("deep/er"));
        Files.writeString(folder.resolve("b.md"), "# B\n\nText.");
        Files.writeString(folder.resolve("deep/er/c.html"), "<h1>C</h1><p>Text.</p>");
        Files.writeString(folder.resolve("a.txt"), "A\n\nText.");
        Files.writeString(folder.resolve("d.png"), "no article");
        var corpus = Corpus.read(List.of(folder));
        assertEquals(
                List.of("a.txt", "b.md", "deep/er/c.html"),
                corpus.articles().stream().map(Article::source).toList());
        assertEquals(List.of(), corpus.problems());
    }

    @Test
    void skipsAndReportsFilesThatItCannotRead() throws IOException {
        Files.write(folder.resolve("binary.txt"), new byte[] {1, 0, 2, 0});
        Files.writeString(folder.resolve("good.txt"), "Text.");
        var corpus = Corpus.read(List.of(folder));
        assertEquals(1, corpus.articles().size());
        var problems = corpus.problems().stream().map(Problem::toString).toList();
        assertTrue(problems.get(0).startsWith("binary.txt: could not be read (binary"), problems.toString());
        assertEquals(1, problems.size(), problems.toString());
    }

    @Test
    void aFileOfAGigabyteIsSkipped() throws IOException {
        try (var file = new RandomAccessFile(folder.resolve("huge.txt").toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        Files.writeString(folder.resolve("good.txt"), "Text.");
        var corpus = Corpus.read(List.of(folder));
        assertEquals(1, corpus.articles().size());
        assertTrue(corpus.problems().getFirst().toString().contains("huge.txt: could not be read (larger than"));
    }

    @Test
    void filesWithTheSameNameGetDifferentIds() throws IOException {
        Files.createDirectories(folder.resolve("x"));
        Files.writeString(folder.resolve("post.txt"), "One.");
        Files.writeString(folder.resolve("x/post.txt"), "Two.");
        assertEquals(
                List.of("post", "x-post"),
                Corpus.read(List.of(folder)).articles().stream()
                        .map(Article::id)
                        .toList());
    }

    @Test
    void doesNotFollowSymbolicLinks() throws IOException {
        Path outside = Files.writeString(Files.createTempFile("outside", ".txt"), "Secret.");
        Files.createSymbolicLink(folder.resolve("link.txt"), outside);
        assertEquals(List.of(), Corpus.read(List.of(folder)).articles());
    }

    @Test
    void readsBulletsNumbersAndGapsOfPlainText() {
        var article = parse("txt", "Head\r\n\r\n- one\n  • two\n\t3. three\n2024 was a year\n❌ no\n> said");
        assertEquals(
                List.of(
                        "TEXT 0 Head",
                        "BULLET 1 one",
                        "BULLET 1 two",
                        "NUMBERED 2 three",
                        "TEXT 0 2024 was a year",
                        "TEXT 0 ❌ no",
                        "QUOTE 1 said"),
                lines(article));
        assertTrue(article.lines().get(1).gap());
    }

    @Test
    void readsMarkdownAsItsReaderSeesIt() {
        var article = parse("md", """
                # Title

                One **bold** [link](http://x)
                goes on.

                **A bold line**

                - item
                  - inner
                1. first

                > quoted

                | Don't say | Say |
                | --- | --- |
                | me | us |
                """);
        assertEquals(
                List.of(
                        "HEADING 1 Title",
                        "TEXT 0 One bold link goes on.",
                        "HEADING 7 A bold line",
                        "BULLET 1 item",
                        "BULLET 2 inner",
                        "NUMBERED 1 first",
                        "QUOTE 0 quoted",
                        "HEADER_ROW 0 Don't say | Say",
                        "ROW 0 me | us"),
                lines(article));
    }

    @Test
    void everyPartOfAListItemIsReadOnce() {
        var article = parse("md", """
                - BAD:

                  > I did it alone

                  after the quotation
                - next
                """);
        assertEquals(
                List.of("BULLET 1 BAD:", "QUOTE 1 I did it alone", "TEXT 1 after the quotation", "BULLET 1 next"),
                lines(article));
    }

    @Test
    void htmlLosesItsFurniture() {
        var article = parse("html", """
                <html><head><title>T</title></head><body>
                <nav>Home</nav><div class="cookie-banner">We use cookies</div>
                <article><h1>Heading</h1><p>One<br>two &amp; three</p>
                <p><strong>A bold line</strong></p>
                <ul><li>item<ol><li>inner</li></ol></li></ul>
                <table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>
                <div class="share-buttons">Share this</div></article>
                <aside>Related</aside><footer>Imprint</footer></body></html>
                """);
        assertEquals("Heading", article.frontMatter().title());
        assertEquals(
                List.of(
                        "HEADING 1 Heading",
                        "TEXT 0 One",
                        "TEXT 0 two & three",
                        "HEADING 7 A bold line",
                        "BULLET 1 item",
                        "NUMBERED 2 inner",
                        "HEADER_ROW 0 A | B",
                        "ROW 0 1 | 2"),
                lines(article));
    }

    @Test
    void offsetsOfLinesPointIntoTheText() {
        var article = parse("txt", "One  two\n\n\tThree\u00a0four");
        assertEquals("One two\nThree four\n", article.text());
        assertEquals("Three four", article.textOf(article.lines().get(1)));
    }

    @Test
    void everyLineOfALongParagraphIsRead() {
        var content = new StringBuilder();
        for (int i = 0; i < 2500; i++) content.append(2000 + i).append(" was *a year*\n");
        String text = parse("md", content.toString()).text();
        for (int i = 0; i < 2500; i++) assertTrue(text.contains(2000 + i + " was a year"), "line " + i);
    }

    @Test
    void textThatIsNestedDeeplyIsRead() {
        int depth = 50_000;
        String text = "Committees reject vague claims.";
        for (String nested : List.of(
                "<div>".repeat(depth) + text + "</div>".repeat(depth),
                "<b>".repeat(depth) + text,
                "<table><tr><td>".repeat(depth) + text,
                "<object>".repeat(depth) + "</object>".repeat(depth) + text))
            assertTrue(parse("html", nested).text().contains(text), nested.substring(0, 20));
        for (String open : List.of(">", "- ", "*", "[", "<b>", "1. "))
            assertTrue(parse("md", open.repeat(depth) + text).text().contains(text), open);
    }
}
