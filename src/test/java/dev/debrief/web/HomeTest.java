package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

    private static String figure(Document page, String what) {
        return only(section(page, "known"), "li:has(> a:matchesOwn(^" + what + ")) .num")
                .text();
    }

    @Test
    void itIsShownBeforeWhatTakesLongIsComputed(@TempDir Path folder) throws Exception {
        try (var served = SmallCorpus.serve(folder)) {
            var early = page(served, "/");
            assertTrue(early.select("#known, #unknown, #reviewed").isEmpty());
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
    void itSaysWhatIsKnownAndWhatIsNot(@TempDir Path folder) throws Exception {
        try (var served = SmallCorpus.serve(folder)) {
            served.knowledge().load();
            var home = page(served, "/");
            var documents = served.knowledge().coverage().documents();
            assertEquals(String.valueOf(documents.all()), figure(home, "Documents"));
            assertEquals(String.valueOf(documents.authors()), figure(home, "Independent authors"));
            assertEquals("13", figure(home, "First-hand or official"), "all but the one that says nothing");
            assertEquals("3", figure(home, "Companies"));
            assertTrue(figure(home, "Roles").startsWith("1 of "), figure(home, "Roles"));
            assertEquals("2 of 2", figure(home, "Documented failures"));
            String unknown = section(home, "unknown").text();
            var gaps = served.knowledge().gaps();
            for (String thin : gaps.thin()) assertTrue(unknown.contains(thin), thin);
            String nobody = gaps.empty().getFirst();
            assertTrue(unknown.contains(nobody) && nobody.contains("any level"), unknown);
            only(section(home, "unknown"), "a[href=/coverage]");
        }
    }

    @Test
    void onlyWhatIsDeclaredIsCounted(@TempDir Path folder) throws Exception {
        try (var served = SmallCorpus.serve(folder)) {
            Map<Facet, List<String>> declared = Map.of(Facet.DECLARED, List.of("true"));
            int counted = served.knowledge()
                    .search(SearchRequest.listing(declared, 1, 1))
                    .total();
            int all = served.knowledge()
                    .search(SearchRequest.listing(Map.of(), 1, 1))
                    .total();
            assertTrue(counted < all, "something is inferred");
            var inside = section(page(served, "/"), "inside");
            assertTrue(inside.text().contains(counted + " passages"), inside.text());
            var trigger = only(inside, "li:contains(Rejection trigger)");
            String found = only(page(served, only(trigger, "a").attr("href")), "[role=status]")
                    .text();
            assertTrue(
                    found.startsWith(trigger.select(".num").getFirst().ownText() + " passages"),
                    "the link leads to what was counted: " + found);
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
            String words = claim.select("q").isEmpty()
                    ? only(claim, "p[dir]").ownText()
                    : only(claim, "q").text();
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
        assertTrue(sample.text().contains("It resembles " + findings + " documented failure"), findings + ": " + sample.text());
        assertFalse(sample.select("q").isEmpty(), "what gives it away");
        assertTrue(draft.contains(sample.select("q").getFirst().text()));
    }
}
