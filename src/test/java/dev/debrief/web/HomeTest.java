package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.domain.Facet;
import dev.debrief.search.SearchRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees first. */
final class HomeTest {
    private static Document page(Served served, String path) throws Exception {
        var response = served.get(path);
        assertEquals(200, response.statusCode(), path);
        return Jsoup.parse(response.body());
    }

    private static Element only(Element in, String selector) {
        var found = in.select(selector);
        assertEquals(1, found.size(), selector);
        return found.getFirst();
    }

    /** The section below a heading with this id. */
    private static Element section(Document page, String id) {
        return only(page, "section[aria-labelledby=" + id + "]");
    }

    @Test
    void itIsShownBeforeWhatTakesLongIsComputed(@TempDir Path folder) throws Exception {
        try (var served = SmallCorpus.serve(folder)) {
            var early = page(served, "/");
            assertTrue(early.select("#known, #answer, #reviewed").isEmpty());
            only(early, "main form[action=/search] input[name=q]");
            only(early, "main form[action=/review] textarea[name=text]");
            served.knowledge().load();
            var computed = served.knowledge().overview().orElseThrow();
            only(page(served, "/"), "#known");
            page(served, "/");
            assertSame(computed, served.knowledge().overview().orElseThrow(), "computed once");
        }
    }

    @Test
    void itSaysWhatItRestsOnAndWhereToSeeWhatIsMissing(@TempDir Path folder) throws Exception {
        try (var served = SmallCorpus.serve(folder)) {
            served.knowledge().load();
            var known = only(page(served, "/"), "#known");
            var documents = served.knowledge().coverage().documents();
            assertEquals(
                    "All of this rests on " + documents.all() + " articles by " + documents.authors()
                            + " independent authors; 13 of them are first-hand or official. What is missing",
                    known.text());
            String missing = page(served, only(known, "a").attr("href")).text();
            for (String thin : served.knowledge().gaps().thin()) assertTrue(missing.contains(thin), thin);
        }
    }

    @Test
    void onlyWhatIsDeclaredIsCounted(@TempDir Path folder) throws Exception {
        try (var served = SmallCorpus.serve(folder)) {
            Map<Facet, List<String>> declared = Map.of(Facet.DECLARED, List.of("true"));
            var counted = served.knowledge()
                    .search(SearchRequest.listing(declared, 1, 1))
                    .counts(Facet.LEVEL);
            var all = served.knowledge()
                    .search(SearchRequest.listing(Map.of(), 1, 1))
                    .counts(Facet.LEVEL);
            assertNotEquals(counted, all, "something is inferred");
            var levels = section(page(served, "/"), "browse");
            for (var level : counted)
                if (level.count() > 0)
                    assertEquals(
                            String.valueOf(level.count()),
                            only(levels, "li:has(a[href=/browse/level/" + level.value() + "]) .num")
                                    .ownText());
        }
    }

    @Test
    void loopsAndComparisonsHaveAPlace(@TempDir Path folder) throws Exception {
        try (var served = SmallCorpus.serve(folder)) {
            var home = page(served, "/");
            only(home, "main a[href=/loops]");
            only(home, "main a[href=/compare]");
        }
    }

    @Test
    @Tag("model")
    void theAnswerIsTheOneThatItsLinkLeadsTo() throws Exception {
        var served = Served.shipped();
        var answer = section(page(served, "/"), "answer");
        var claims = answer.select(".claims > li > p[dir]").eachText();
        assertTrue(claims.size() > 1, claims.toString());
        var whole = page(served, only(answer, "a[href^=/search]").attr("href"));
        var all = whole.select(".claims > li > p[dir]").eachText();
        assertTrue(all.containsAll(claims), "of " + all + ": " + claims);
        for (var claim : answer.select(".claims > li")) {
            String words = claim.select("span[dir]").isEmpty()
                    ? only(claim, "p[dir]").ownText()
                    : only(claim, "span[dir]").text();
            assertTrue(page(served, only(claim, "a").attr("href")).text().contains(words), words);
        }
    }

    @Test
    @Tag("model")
    void theReviewIsTheOneThatItsButtonLeadsTo() throws Exception {
        var served = Served.shipped();
        var sample = section(page(served, "/"), "reviewed");
        String draft = only(sample, "input[name=text]").attr("value");
        assertEquals(
                only(page(served, "/review?example=true"), "#draft").wholeText(), draft, "as in the example to try");
        String body = "text=" + URLEncoder.encode(draft, StandardCharsets.UTF_8);
        var review = Jsoup.parse(served.post("/review", "application/x-www-form-urlencoded", body)
                .body());
        assertEquals(
                only(sample, "h3 a").text(),
                review.select(".finding h3 a").getFirst().text());
        String findings = review.select("[role=status]").text().replaceFirst(" .*", "");
        assertTrue(
                sample.text().contains("It resembles " + findings + " documented failure"),
                findings + ": " + sample.text());
        assertFalse(sample.select("q").isEmpty(), "what gives it away");
        assertTrue(draft.contains(sample.select("q").getFirst().text()));
    }
}
