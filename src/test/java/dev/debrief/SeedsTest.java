package dev.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.extract.TaggedArticle;
import dev.debrief.extract.Tagger;
import dev.debrief.read.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads published articles, if they are next to the checkout. */
@SuppressWarnings("NullAway.Init")
final class SeedsTest {
    private static final Path SHARED = Path.of("../shared");
    private static List<TaggedArticle> articles;

    @BeforeAll
    static void readThem() {
        assumeTrue(Files.isDirectory(SHARED.resolve("seeds")), "the published articles are not next to this checkout");
        articles = Corpus.read(List.of(SHARED.resolve("seeds"))).articles().stream()
                .map(new Tagger(ShippedModels.KINDS)::read)
                .toList();
    }

    @Test
    void everyArticleIsRead() {
        assertEquals(5, articles.size());
        for (var article : articles)
            assertTrue(article.passages().size() > 15, article.article().source());
    }

    @Test
    void promotionAndNavigationAreNotPassages() throws IOException {
        for (JsonNode label : labels("noise.jsonl")) {
            String snippet = normalised(label.get("snippet").textValue());
            for (String text : texts(label.get("article").textValue())) assertTrue(!text.contains(snippet), text);
        }
    }

    @Test
    void nearlyEveryLabelledSnippetIsInSomePassage() throws IOException {
        var labels = labels("passages.jsonl");
        long found = labels.stream()
                .filter(label -> texts(label.get("article").textValue()).stream()
                        .anyMatch(text ->
                                text.contains(normalised(label.get("snippet").textValue()))))
                .count();
        assertTrue(found >= 0.95 * labels.size(), found + " of " + labels.size());
    }

    private static List<JsonNode> labels(String file) throws IOException {
        var json = new ObjectMapper();
        return Files.readAllLines(SHARED.resolve("gold").resolve(file)).stream()
                .filter(line -> !line.isBlank())
                .map(line -> {
                    try {
                        return json.readTree(line);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static List<String> texts(String article) {
        return articles.stream()
                .filter(a -> a.article().source().startsWith(article))
                .flatMap(a -> a.passages().stream())
                .map(p -> normalised(p.passage().text()))
                .toList();
    }

    private static String normalised(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[‘’]", "'")
                .replaceAll("[“”]", "\"")
                .replaceAll("[‐-―−]", "-")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
