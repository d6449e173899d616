package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a company interviews for a level. */
@SuppressWarnings("NullAway.Init")
final class LoopsTest {
    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = SmallCorpus.serve(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    private static Document page(String path) throws Exception {
        return served.page(path);
    }

    @Test
    void aLoopHasItsChecklistRoundsQuestionsFailuresSignalsAndOutcomes() throws Exception {
        var page = page("/loops/Google/staff");
        assertEquals("Staff at Google", page.select("h1").text());
        assertEquals(
                "What documents say about this loop: 6 passages, 4 documents, 4 authors.",
                page.select(".lede").text());
        assertEquals(
                List.of("Rounds", "What is asked", "What fails", "What passes", "Outcomes", "Before the loop"),
                page.select("h2").eachText());
        assertEquals(
                List.of("Behavioural 1 passage, 1 document, 1 author", "Onsite 1 passage, 1 document, 1 author"),
                page.select("section[aria-labelledby=rounds] h3").eachText());
        assertTrue(page.select(".rounds").text().contains(SmallCorpus.LOOP));
        var asked = page.select("section:has(> h2:containsOwn(What is asked))");
        assertTrue(asked.text().contains(SmallCorpus.QUESTION + " Digest both First-hand source: Cy"), asked.text());
        assertEquals(
                "Staff engineer at Google",
                page("/loops/google/L6/swe").select("h1").text());
        var outcomes = page.select("section[aria-labelledby=outcomes]");
        assertTrue(
                outcomes.text().contains("1 candidate whose outcome is told: 1 rejected, 0 approved"), outcomes.text());
        assertEquals("/cases/staff-1/lamps", outcomes.select("a[href^=/cases/]").attr("href"));
        for (var passage : page.select(".lines a.kind")) page(passage.attr("href"));
    }

    @Test
    void theChecklistSaysWhatMendsTheFailuresThatAreDocumentedThere() throws Exception {
        var hero = served.knowledge().pattern("hero-narrative").orElseThrow();
        var own = page("/loops/Google/staff").select(".todo").first();
        assertTrue(own != null);
        assertEquals(1, own.children().size());
        String item = own.text();
        assertTrue(
                item.startsWith("The lone rescuer: " + hero.mend() + " A strong answer shows: " + hero.missing()),
                item);
        assertTrue(item.contains("3 authors"), item);
        assertFalse(own.select("a[href^=/passages/]").isEmpty(), "the evidence");
    }

    @Test
    void whereLittleIsKnownThePageSaysSoAndWhatIsKnownMoreWidely() throws Exception {
        var page = page("/loops/stripe/senior");
        assertEquals(
                "Little is known about this loop: 1 passage, 1 document, 1 author. Read it as anecdotes.",
                page.select(".lede").text());
        assertEquals(
                List.of(
                        "Stripe at any level: 1 passage, 1 document, 1 author",
                        "Senior at any company: 8 passages, 6 documents, 6 authors"),
                page.select(".wider li").eachText());
        assertEquals(
                List.of("/browse/company/Stripe", "/browse/level/senior"),
                page.select(".wider li a").eachAttr("href"));
        var nothing = page("/loops/stripe/staff");
        assertTrue(nothing.select(".lede").text().startsWith("No document describes this loop."));
        assertTrue(nothing.text().contains("Documented more widely: Staff at any company"), nothing.text());
        assertTrue(nothing.text().contains("The lone rescuer"), nothing.text());
        assertEquals(
                List.of("/loops/Stripe/senior", "/browse/level/senior"),
                List.of(
                        page("/loops/stripe/senior/designer").select(".wider a").attr("href"),
                        page("/loops/stripe/senior")
                                .select(".wider a[href*=level]")
                                .attr("href")));
    }

    @Test
    void everyLoopIsListedWithHowMuchIsKnownOfIt() throws Exception {
        var page = page("/loops");
        assertEquals(
                List.of(
                        "Staff at Google 6 passages, 4 documents, 4 authors",
                        "Staff at Amazon 4 passages, 4 documents, 3 authors"),
                page.select("section[aria-labelledby=best] li").eachText());
        assertEquals(
                List.of(
                        "Senior at Google 1 document",
                        "Staff at Google 4 documents",
                        "Staff at Amazon 4 documents",
                        "Senior at Stripe 1 document"),
                page.select("section[aria-labelledby=all] li").eachText());
        for (var link : page.select("main a[href^=/loops/]")) page(link.attr("href"));
    }

    @Test
    void loopsAreReachedFromBrowsingAndFromTheirCompanyAndLevel() throws Exception {
        assertFalse(page("/browse").select("main a[href=/loops]").isEmpty());
        assertFalse(page("/browse/company/Google")
                .select("a[href=/loops/Google/staff]")
                .isEmpty());
        assertFalse(page("/browse/level/senior")
                .select("a[href=/loops/Stripe/senior]")
                .isEmpty());
        assertEquals("page", page("/loops").select(".site-nav a[href=/loops]").attr("aria-current"));
    }

    @Test
    void thereIsNoLoopOfAnUnknownCompanyLevelOrRole() throws Exception {
        for (var path : List.of("/loops/nobody/staff", "/loops/google/L99", "/loops/google/staff/pilot")) {
            var response = served.get(path);
            assertEquals(404, response.statusCode(), path);
            HtmlTest.assertValid(response.body());
        }
        assertTrue(served.get("/loops/google/L99").body().contains("choose one of junior, mid-level"));
    }
}
