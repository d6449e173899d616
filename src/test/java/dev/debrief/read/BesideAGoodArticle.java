package dev.debrief.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a file that may be damaged from a folder in which a sound article lies, too. */
record BesideAGoodArticle(Path folder) {
    /** The problems that are reported. The sound article is read in any case. */
    List<String> problemsOf(String name, byte[] bytes) throws IOException {
        Files.writeString(folder.resolve("good.md"), "# Good\n\nText.");
        Files.write(folder.resolve(name), bytes);
        var corpus = Corpus.read(List.of(folder));
        assertTrue(corpus.articles().stream().anyMatch(article -> article.id().equals("good")));
        return corpus.problems().stream().map(Problem::toString).toList();
    }

    /** The text of the first article after the file was written. */
    String firstTextWith(String name, byte[] bytes) throws IOException {
        problemsOf(name, bytes);
        return Corpus.read(List.of(folder)).articles().getFirst().text();
    }
}
