package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two levels, or two companies, side by side. */
@SuppressWarnings("NullAway.Init")
final class CompareTest {
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

    private static List<String> rows(Document page, String section) {
        return page.select("section[aria-labelledby=" + section + "] > .versus > li").stream()
                .map(row -> row.select("h3, h4").text() + " | "
                        + String.join(" | ", row.select(".side > p:first-child").eachText()))
                .toList();
    }

    /** What only one side says something about. */
    private static List<String> alone(Document page, String section) {
        return page.select("section[aria-labelledby=" + section + "] .alone").stream()
                .map(side -> side.select("h3").text() + " | "
                        + String.join(" | ", side.select("li > p:first-child").eachText()))
                .toList();
    }

    @Test
    void eachRowSaysOnHowManyPassagesDocumentsAndAuthorsOfEachSideItRests() throws Exception {
        var page = page("/compare?level=senior&level=staff");
        assertEquals("Senior and Staff compared", page.select("h1").text());
        assertEquals(
                List.of(
                        "What fails 5 passages, 5 documents, 5 authors 7 passages, 7 documents, 6 authors",
                        "What passes 1 passage, 1 document, 1 author 1 passage, 1 document, 1 author",
                        "What is asked 1 passage, 1 document, 1 author 1 passage, 1 document, 1 author",
                        "Everything 8 passages, 6 documents, 6 authors 10 passages, 8 documents, 7 authors"),
                page.select("tbody tr").eachText());
        assertEquals(
                List.of(
                        "Documented only for Senior: What fails | Fashionable words, no bill: 2 authors: Fashionable words, no bill"
                                + " | Other failures: 3 authors",
                        "Documented only for Staff: What fails | The lone rescuer: 6 authors: The lone rescuer"),
                alone(page, "fails"));
        assertTrue(
                rows(page, "passes").getFirst().startsWith("Conflict"),
                rows(page, "passes").toString());
        assertTrue(
                rows(page, "asked").getFirst().startsWith("Behavioural"),
                rows(page, "asked").toString());
        assertTrue(page.text().contains("3 passages are about both and count on both sides."), page.text());
        assertFalse(page.text().contains("%"), "never a bare percentage");
    }

    @Test
    void noPassageIsQuotedTwice() throws Exception {
        var quoted = page("/compare?level=senior&level=staff")
                .select(".quotes a[href^=/passages/]")
                .eachAttr("href");
        assertFalse(quoted.isEmpty());
        assertEquals(quoted.stream().distinct().toList(), quoted);
    }

    @Test
    void onlyWhatIsUnlikelyToBeChanceIsADifference() throws Exception {
        var page = page("/compare?level=senior&level=staff");
        assertEquals(1, rows(page, "differs").size());
        assertEquals(
                "The lone rescuer | 6 of 6 authors for Staff, none of 5 for Senior. The lone rescuer",
                rows(page, "differs").getFirst());
        assertTrue(
                page.select("section[aria-labelledby=differs] details").text().contains("How differences are found"));
        var chances = page.select("section[aria-labelledby=differs] details:has(.versus)");
        assertEquals(
                "1 difference that may be chance", chances.select("summary").text());
        assertEquals("Fashionable words, no bill", chances.select("h3").text());
    }

    @Test
    void tooFewAuthorsOnASideAreTooLittleToCompare() throws Exception {
        var page = page("/compare?company=google&company=amazon");
        assertEquals("Google and Amazon compared", page.select("h1").text());
        String differs = page.select("section[aria-labelledby=differs]").text();
        assertTrue(differs.contains("Too little to compare."), differs);
        assertTrue(differs.contains("by 3 authors for Google and by 3 authors for Amazon"), differs);
        assertTrue(page.select("section[aria-labelledby=differs] .versus").isEmpty());
    }

    @Test
    void theBestPassageOfEachSideHasItsPageAndAllOfThemASearch() throws Exception {
        var page = page("/compare?level=senior&level=staff");
        Element row = page.select("section[aria-labelledby=fails] .alone:contains(Documented only for Staff) li")
                .first();
        assertTrue(row != null);
        var passage = page(row.select("a[href^=/passages/]").attr("href"));
        assertTrue(passage.text().contains("The engineer of line 1"), "the one with an outcome");
        String search = row.select("a[href^=/search]").attr("href");
        assertTrue(page(search).select("[role=status]").text().startsWith("7 passages"), search);
    }

    @Test
    void passagesThatDeclareNothingDoNotCount() throws Exception {
        assertTrue(page("/search?q=blames+drivers").text().contains(SmallCorpus.UNDECLARED));
        var google = page("/compare?company=google&company=amazon")
                .select("tbody tr")
                .first();
        assertTrue(google != null && google.text().startsWith("What fails 3 passages, 3 documents"), google + "");
    }

    @Test
    void aliasesMeanTheLevelAndARoleNarrowsBothSides() throws Exception {
        assertEquals(
                rows(page("/compare?level=senior&level=staff"), "fails"),
                rows(page("/compare?level=L5&level=E6&role=swe"), "fails").stream()
                        .toList());
        var designers = page("/compare?level=L5&level=L6&role=designer");
        assertTrue(designers.text().contains("Nothing") || designers.text().contains("No passages"));
        assertEquals(
                "designer", designers.select("#level-role option[selected]").attr("value"));
        var google = page("/compare?level=senior&level=staff&company=google");
        assertTrue(
                google.select(".lede").text().contains("only for Google"),
                google.select(".lede").text());
        assertEquals("Google", google.select("input[type=hidden][name=company]").attr("value"));
    }

    @Test
    void aSideTellsAPassageInWholeSentences() throws Exception {
        var said = page("/compare?level=senior&level=staff").select(".quotes a[href^=/passages/]");
        assertFalse(said.isEmpty());
        for (var link : said) {
            var passage = served.knowledge().passage(link.attr("href").replace("/passages/", ""));
            assertEquals(passage.orElseThrow().text(), link.text());
        }
    }

    @Test
    void theFormHasWhatIsComparedAndNeedsNoScript() throws Exception {
        assertEquals(2, page("/compare").select("form[action=/compare]").size());
        var form = page("/compare?company=google&company=amazon").select("form[action=/compare]");
        assertEquals(1, form.size(), "next to a result, the form that led to it");
        assertEquals("get", form.attr("method"));
        assertEquals(
                List.of("Google", "Amazon"),
                form.select("select[name=company] option[selected]").eachAttr("value"));
    }

    @Test
    void whatCannotBeComparedHelpsOn() throws Exception {
        assertTrue(page("/compare").select(".versus").isEmpty());
        var pairs = page("/compare").select("a.offer");
        assertEquals(
                "Senior and Staff", pairs.first() == null ? "" : pairs.first().text());
        for (var pair : pairs)
            assertEquals(1, page(pair.attr("href")).select("#differs").size());
        var one = page("/compare?level=L6").select(".notice");
        assertTrue(one.text().startsWith("Choose a level to compare Staff with: Senior"), one.text());
        assertEquals("/compare?level=staff&level=senior", one.select("a").attr("href"));
        var same = page("/compare?level=L6&level=staff").select(".notice");
        assertTrue(same.text().startsWith("Both values mean Staff"), same.text());
        var unknown = page("/compare?level=L6&level=%3Cb%3E").select(".notice");
        assertTrue(unknown.text().startsWith("There is no level “<b>”."), unknown.text());
        assertEquals(
                "/compare?level=staff&level=senior",
                unknown.select("a:contains(Senior)").attr("href"));
        var nearly = page("/compare?company=googol&company=amazon").select(".notice");
        assertTrue(nearly.text().contains("Did you mean one of these? Google"), nearly.text());
        assertEquals(
                "/compare?company=Amazon&company=Google", nearly.select("a").attr("href"));
        var three = page("/compare?level=senior&level=staff&level=vp");
        assertEquals("Senior and Staff compared", three.select("h1").text());
        assertTrue(three.select(".notice").text().contains("Two can be compared at a time."));
    }

    @Test
    void itIsReachedFromBrowsing() throws Exception {
        assertFalse(page("/browse").select("main a[href=/compare]").isEmpty());
        assertFalse(page("/browse/level/staff")
                .select("a[href='/compare?level=staff']")
                .isEmpty());
        assertFalse(page("/browse/company/Google")
                .select("a[href='/compare?company=Google']")
                .isEmpty());
        assertTrue(
                page("/browse/role/engineer").select("main a[href^=/compare]").isEmpty());
    }
}
