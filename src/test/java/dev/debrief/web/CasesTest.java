package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of cases, and the links that lead to them. */
@SuppressWarnings("NullAway.Init")
final class CasesTest {
    private static final String DEPOT = "The designer had never shown a panel of theirs to anybody at the depot.";
    private static final String SIGNAL = "The designer alone knew why the signal at the harbour had to be amber.";
    private static final String LAMP = "The designer drew every lamp alone, and the drivers could not read them.";
    private static final String POINTS = "Nobody knows to which of them the designer of points belongs.";
    private static final String SHARED = "Candidates who blame the drivers are turned down at every depot.";

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(folder.resolve("patterns"));
        Path articles = Files.createDirectories(folder.resolve("articles"));
        Files.writeString(articles.resolve("declared.md"), """
                ---
                title: Two designers of trams
                source:
                  title: Trams and panels
                  author: Ada
                  date: 2026-03-01
                  url: https://trams.example/panels
                  mark: first-hand
                passages: declared
                roles: [designer]
                levels: [senior]
                cases:
                  lamps:
                    candidate: A designer of <lamps>
                    target: Senior designer
                    rounds: [onsite, hiring-committee]
                    outcome: rejected
                  a/b c:
                    candidate: A designer of switches
                    outcome: approved
                  named:
                    candidate: A designer of rails
                ---
                %s {.rejection-trigger verdict=rejected case=lamps}

                %s {.approval-signal case=lamps}

                %s {.rejection-trigger verdict=rejected case=lamps}

                %s {.fact case="a/b c"}

                A panel met on Fridays and decided in the same hour. {.fact case=lamps}

                %s {.fact case=nobody}
                """.formatted(
                        DEPOT, SIGNAL, LAMP, "Switches were what the designer had drawn with two drivers.", POINTS));
        Files.writeString(
                articles.resolve("first.md"),
                "---\ncases:\n  one:\n    candidate: The first\n---\n" + SHARED + " {.rejection-trigger case=one}\n");
        Files.writeString(
                articles.resolve("second.md"),
                "---\ncases:\n  one:\n    candidate: The second\n---\n" + SHARED + " {.rejection-trigger case=one}\n\n"
                        + "The second of them came back. {.fact case=one}\n");
        Files.writeString(articles.resolve("told.md"), """
                # A tram debrief

                ## The loop

                Candidate: An engineer of brakes. Target: Staff engineer. Round: System design. Outcome: Rejected

                Committees reject candidates who cannot say why the brakes held.
                """);
        served = Served.of(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    private static Document page(String path) throws IOException, InterruptedException {
        var response = served.get(path);
        assertEquals(200, response.statusCode(), path);
        return Jsoup.parse(response.body(), served.base());
    }

    private static List<String> texts(Document page, String group) {
        return page.select("section:has(h2:containsOwn(" + group + ")) .lines > li > p")
                .eachText();
    }

    private static Element hit(String text) throws IOException, InterruptedException {
        var hits = page("/search?size=100&group=none").select(".hit:has(.said:contains(" + text + "))");
        assertEquals(1, hits.size(), text);
        return hits.getFirst();
    }

    @Test
    void aCaseSaysWhoWasUpForWhatHowItEndedAndWhoTellsIt() throws Exception {
        var page = page("/cases/declared/lamps");
        assertEquals("A designer of <lamps>", page.select("h1").text());
        assertEquals("Rejected", page.select("main .verdict.against").text());
        assertEquals(
                List.of(
                        "Rejected",
                        "Target: Senior designer",
                        "Decided in: Onsite, Hiring committee",
                        "Told in Two designers of trams",
                        "First-hand source: Ada",
                        "Original: Trams and panels"),
                page.select("h1 + .tags > li").eachText());
        assertTrue(
                page.select("#about").text().startsWith("The article is a digest of “Trams and panels”, 2026-03-01."),
                page.select("#about").text());
        assertEquals(
                "/articles/declared",
                page.select("h1 + .tags a[href^=/articles/]").attr("href"));
        assertEquals(
                "https://trams.example/panels",
                page.select("h1 + .tags a[rel=noreferrer]").attr("href"));
    }

    @Test
    void itsPassagesAreInTextOrderByWhatTheySayAboutTheCandidate() throws Exception {
        var page = page("/cases/declared/lamps");
        assertEquals(
                List.of("What spoke against them", "What spoke for them", "What else is told", "Other cases"),
                page.select("h2").eachText());
        assertEquals(List.of(DEPOT, LAMP), texts(page, "against"));
        assertEquals(List.of(SIGNAL), texts(page, "spoke for"));
        assertEquals(List.of("A panel met on Fridays and decided in the same hour."), texts(page, "What else"));
        for (var mark : page.select(".lines a:contains(In the article)")) {
            var at = mark.attr("href").split("#");
            assertEquals("/articles/declared", at[0]);
            assertEquals(1, page(at[0]).select("#" + at[1]).size(), "the place of the passage in its article");
        }
    }

    @Test
    void aCaseLeadsToTheLessonOfItsPassagesAndToOtherCasesAndNeverToItself() throws Exception {
        for (String path : page("/cases").select(".lines a[href^=/cases/]").eachAttr("href")) {
            var page = page(path);
            var marks = new TreeSet<>(
                    page.select(".lines.plain a[href^=/patterns/]").eachAttr("href"));
            var lessons = new TreeSet<>(
                    page.select("section[aria-labelledby=lessons] .lead").eachAttr("href"));
            assertTrue(marks.containsAll(lessons) && lessons.isEmpty() == marks.isEmpty(), path + lessons);
            assertFalse(
                    page.select("section[aria-labelledby=others] a")
                            .eachAttr("href")
                            .contains(path),
                    path);
        }
    }

    @Test
    void aCaseIsReachedFromItsArticleItsPassagesTheirHitsAndBrowsing() throws Exception {
        String address = "/cases/declared/lamps";
        assertEquals(
                1, page("/articles/declared").select("a[href=" + address + "]").size());
        var hit = hit(LAMP);
        assertEquals(
                "Case: A designer of <lamps>",
                hit.select("a[href=" + address + "]").text());
        String passage = hit.select("a[href^=/passages/]").attr("href");
        assertEquals(
                1, page(passage).select(".after-head a[href=" + address + "]").size());
        assertFalse(
                page("/browse/role/designer").select("a[href=" + address + "]").isEmpty());
        assertEquals("/cases", page("/browse").select(".lede a").attr("href"));
    }

    @Test
    void aPassageWhoseKeyNoCaseExplainsHasNoLink() throws Exception {
        var hit = hit(POINTS);
        assertTrue(hit.select("a[href^=/cases/]").isEmpty(), hit.text());
    }

    @Test
    void everyListedCaseHasAPageWhateverItsKey() throws Exception {
        var links = page("/cases").select(".lines a[href^=/cases/]").eachAttr("href");
        assertTrue(links.contains("/cases/declared/a%2Fb%20c"), links.toString());
        for (String link : links) page(link);
    }

    @Test
    void aKeyMeansAnotherCaseInAnotherArticle() throws Exception {
        assertEquals("The first", page("/cases/first/one").select("h1").text());
        assertEquals(
                List.of("The second of them came back."),
                page("/cases/second/one").select(".lines > li > p").eachText());
    }

    @Test
    void aCaseThatAnArticleTellsWithoutDeclaringItHasAPage() throws Exception {
        var page = page("/cases/told/case-1");
        assertTrue(page.select("h1").text().startsWith("An engineer of brakes"), page.text());
        assertEquals(
                List.of("Decided in: System design"),
                page.select("h1 + .tags > li:contains(Decided)").eachText());
        assertEquals(
                List.of("Committees reject candidates who cannot say why the brakes held."), texts(page, "against"));
    }

    @Test
    void aCaseWithoutPassagesSaysSo() throws Exception {
        assertTrue(page("/cases/declared/named").text().contains("none of its passages belongs to it"));
    }

    @Test
    void casesAreListedByOutcome() throws Exception {
        assertEquals(
                List.of("All 6 cases", "Rejected 2 cases", "Approved 1 case", "Outcome not told 3 cases"),
                page("/cases").select(".choice").eachText());
        var rejected = page("/cases?outcome=rejected");
        assertEquals(
                List.of("/cases/declared/lamps", "/cases/told/case-1"),
                rejected.select(".lines a[href^=/cases/]").eachAttr("href"));
        assertEquals(
                "Rejected 2 cases",
                rejected.select(".choice[aria-current=page]").text());
        assertEquals(
                "/cases?outcome=approved",
                rejected.select(".choice:contains(Approved)").attr("href"));
    }

    @Test
    void aListedCaseSaysWhatDecidedItBelowTheArticleThatTellsIt() throws Exception {
        var told = page("/cases").select("section:has(h2 a[href=/articles/declared])");
        assertEquals(1, told.select(".tags:contains(First-hand source: Ada)").size(), "the source, once");
        assertEquals(
                List.of("A designer of <lamps>", DEPOT),
                told.select("li:has(a[href=/cases/declared/lamps]) p").eachText());
    }

    @Test
    void casesAreNarrowedByTheLevelRoleAndCompanyOfTheirPassages() throws Exception {
        var designers = page("/cases?role=designer&level=L5&outcome=rejected");
        assertEquals(
                List.of("/cases/declared/lamps"),
                designers.select(".lines a[href^=/cases/]").eachAttr("href"));
        assertEquals("All 2 cases", designers.select(".choice").getFirst().text());
        assertEquals(
                "/cases?level=senior&role=designer",
                designers.select(".choice:contains(All)").attr("href"));
        assertEquals("senior", designers.select("#case-level option[selected]").attr("value"));
        assertEquals("rejected", designers.select("input[type=hidden]").attr("value"));
        assertTrue(page("/cases?role=designer&level=vp").text().contains("No article tells of such a case."));
        assertEquals(400, served.get("/cases?level=emperor").statusCode());
    }

    @Test
    void thereIsNoPageForUnknownCasesAndOutcomes() throws Exception {
        for (String path : List.of("/cases/declared/other", "/cases/other/lamps", "/cases/declared"))
            assertEquals(404, served.get(path).statusCode(), path);
        for (String path : List.of("/cases?outcome=hired", "/cases?page=0", "/cases?page=x"))
            assertEquals(400, served.get(path).statusCode(), path);
        assertTrue(page("/cases?page=7").text().contains("Go to the last page of cases"));
    }
}
