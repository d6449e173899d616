package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers are told how much of an article was read if it is not nearly all. */
@SuppressWarnings("NullAway.Init")
final class PartlyReadTest {
    private static final String PROSE = "Committees turn down candidates who claim impact and cannot say what changed.";

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(folder.resolve("patterns"));
        Path articles = Files.createDirectories(folder.resolve("articles"));
        Files.writeString(articles.resolve("all.md"), "# All of it\n\n" + PROSE + "\n");
        Files.writeString(articles.resolve("most.md"), "# Most of it\n\n" + PROSE + program(1));
        Files.writeString(articles.resolve("little.md"), "# Little of it\n\n" + PROSE + program(10));
        served = Served.of(folder);
    }

    /** A program, which is not read, of four words a line. */
    private static String program(int lines) {
        return "\n\n```\n" + "int total = first + second;\n".repeat(lines) + "```\n";
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    private static Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(served.get(path).body());
    }

    @Test
    void theArticleAndTheListOfArticlesSayTheShareBelowNinetyPercent() throws Exception {
        assertTrue(page("/articles/most").select(".facts").text().contains("Words read 79 %"));
        assertFalse(page("/articles/all").text().contains("Words read"));
        assertEquals(
                List.of(
                        "All of it 1 passage · all.md",
                        "Little of it 1 passage · 27 % of its words were read · little.md",
                        "Most of it 1 passage · 79 % of its words were read · most.md"),
                page("/articles").select(".index li").eachText());
    }

    @Test
    void theStatusPageNamesArticlesOfWhichLessThanSixtyPercentWereRead() throws Exception {
        var problems =
                page("/status").select("section[aria-labelledby=problems] li").eachText();
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.getFirst().startsWith("little.md: 73 % of its words were not read"), problems.toString());
    }

    @Test
    void theApiSaysTheShareOfEveryArticle() throws Exception {
        var json = new ObjectMapper();
        var shares = new ArrayList<Double>();
        json.readTree(served.get("/api/articles").body())
                .get("articles")
                .forEach(article -> shares.add(article.get("coverage").doubleValue()));
        assertEquals(List.of(1.0, 0.273, 0.789), shares);
        var most = json.readTree(served.get("/api/articles/most").body());
        assertEquals(0.789, most.at("/article/coverage").doubleValue());
    }
}
