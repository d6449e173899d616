package dev.debrief.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in a folder, the articles in it are read. */
@Timeout(60)
final class OddFilesTest {
    private static final String TEXT = "# Scope\n\nCommittees reject vague claims.\n\nThey approve decisions.\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void writeAnArticle() throws IOException {
        Files.writeString(folder.resolve("a.md"), TEXT);
    }

    private List<String> ids() {
        return Corpus.read(List.of(folder)).articles().stream().map(Article::id).toList();
    }

    @Test
    void pipesSocketsDevicesAndLoopsAreNotArticles() throws Exception {
        assumeTrue(
                new ProcessBuilder("mkfifo", folder.resolve("pipe.md").toString())
                                .start()
                                .waitFor()
                        == 0,
                "this system has no named pipes");
        Files.createSymbolicLink(folder.resolve("zero.md"), Path.of("/dev/zero"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("self.md"), folder.resolve("self.md"));
        try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket.md")));
            assertEquals(List.of("a"), ids());
        }
    }

    @Test
    void foldersMayBeNestedFourHundredDeep() throws IOException {
        Path deepest = folder;
        for (int i = 0; i < 400; i++) deepest = deepest.resolve("d");
        Files.createDirectories(deepest);
        Files.writeString(deepest.resolve("deep.md"), TEXT);
        assertEquals(List.of("a", "deep"), ids());
    }

    @Test
    void fileNamesMayHoldAnything() throws Exception {
        for (String name :
                List.of("it's \"quoted\".md", "<b>&amp;.md", "two\nlines.md", "ü\u0301🎯.md", " .md", "%2e%2e.md"))
            Files.writeString(folder.resolve(name), TEXT);
        assertEquals(7, ids().size());
        assertEquals(7, ids().stream().distinct().count());
        // A name that is not valid UTF-8 cannot be written in Java.
        var made = new ProcessBuilder("sh", "-c", "printf '# B\\n\\nText.\\n' > \"$(printf 'bad\\377name.md')\"")
                .directory(folder.toFile())
                .start();
        assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0, "the file system refuses the name");
        try {
            var corpus = Corpus.read(List.of(folder));
            assertTrue(
                    corpus.articles().size() + corpus.problems().size() >= 8,
                    corpus.problems().toString());
        } catch (InvalidPathException e) {
            throw new AssertionError("one odd name stops the others", e);
        }
    }

    @Test
    void lineEndingsAndByteOrderMarksDoNotMatter() throws IOException {
        Files.write(
                folder.resolve("bom-crlf.md"), bytes("\ufeff" + TEXT.replace("\n", "\r\n"), StandardCharsets.UTF_8));
        Files.write(folder.resolve("cr.md"), bytes(TEXT.replace('\n', '\r'), StandardCharsets.UTF_8));
        Files.write(folder.resolve("utf16be.md"), bytes("\ufeff" + TEXT, StandardCharsets.UTF_16BE));
        Files.write(folder.resolve("utf16le.md"), bytes("\ufeff" + TEXT, StandardCharsets.UTF_16LE));
        var corpus = Corpus.read(List.of(folder));
        assertEquals(5, corpus.articles().size(), corpus.problems().toString());
        for (var article : corpus.articles())
            assertEquals(corpus.articles().getFirst().text(), article.text(), article.source());
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    @Test
    void anEmbeddedPictureOfThreeMegabytesIsNotText() throws IOException {
        String picture = "![chart](data:image/png;base64," + "iVBORw0KGgo".repeat(280_000) + ")";
        Files.writeString(folder.resolve("picture.md"), TEXT + "\n" + picture + "\n\nAfter it.\n");
        Files.writeString(
                folder.resolve("picture.html"),
                "<p>Before.</p><img src=\"data:image/png;base64," + "iVBORw0KGgo".repeat(280_000)
                        + "\"><p>After it.</p>");
        for (var article : Corpus.read(List.of(folder)).articles()) {
            if (article.id().equals("a")) continue;
            assertTrue(article.text().contains("After it."), article.source());
            assertTrue(
                    article.text().length() < 200,
                    article.source() + ": " + article.text().length());
        }
    }
}
