package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.app.Gaps;
import dev.debrief.app.Shipped;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Browse pages and charts of the shipped corpus. */
@SuppressWarnings("NullAway.Init")
@Tag("model")
final class BrowseTest {
    private static Served served;

    @BeforeAll
    static void start() {
        served = Served.shipped();
    }

    private static Document page(String path) throws IOException, InterruptedException {
        var response = served.get(path);
        assertEquals(200, response.statusCode(), path);
        return Jsoup.parse(response.body());
    }

    @Test
    void aLevelOpensWithItsFailuresAndLoopsThenWhatFailsWhatPassesAndWhoWasTurnedDown() throws Exception {
        var headings = page("/browse/level/staff").select("h2").eachText();
        assertEquals(
                List.of(
                        "Failures documented here",
                        "Interview loops",
                        "What fails here",
                        "What passes",
                        "What is asked"),
                headings.subList(0, 5),
                headings.toString());
        assertTrue(headings.contains("Whose outcome is told"), headings.toString());
        for (var shelf : page("/browse/level/staff").select("ul.lines"))
            assertTrue(shelf.children().size() <= 5, shelf.text());
        assertFalse(page("/browse/level/staff")
                .select("section[aria-labelledby=patterns] .index a[href^=/patterns/]")
                .isEmpty());
    }

    @Test
    void whatFailsIsShownByWhatTheMostAuthorsSayAndEachSpeaksOnce() throws Exception {
        for (String path : List.of("/browse/level/staff", "/browse/company/Amazon")) {
            var page = page(path);
            var most = page.select("section[aria-labelledby=patterns] li a").eachAttr("href");
            var failing = page.select("section:has(> h2:containsOwn(What fails here)) > .lines > li");
            var shown = failing.select(".tags a[href^=/patterns/]").eachAttr("href");
            assertEquals(most.getFirst(), shown.getFirst(), path);
            assertEquals(most.stream().filter(shown::contains).toList(), shown, "in the order of the list");
            var speakers = failing.select(".tags li:contains(source:)").eachText();
            assertEquals(5, Set.copyOf(speakers).size(), speakers.toString());
        }
    }

    @Test
    void levelsAreALadderAndCompaniesComeLast() throws Exception {
        var ladder = List.of("Junior", "Mid-level", "Senior", "Staff", "Principal", "Director", "VP");
        var browse = page("/browse");
        assertEquals(
                ladder,
                browse.select("section[aria-labelledby=by-level] .index a").eachText());
        assertEquals(ladder, page("/").select("a[href^=/browse/level/]").eachText());
        assertEquals("Company", browse.select("main h2").eachText().getLast());
        var companies = browse.select("section[aria-labelledby=by-company]");
        assertEquals(12, companies.select("> .index > li").size());
        var all = companies.select("details a").eachText();
        assertEquals(all.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), all);
        assertTrue(all.size() > 100, all.size() + " companies");
    }

    @Test
    void everyTopicHasAName() throws Exception {
        var topics = page("/browse")
                .select("section[aria-labelledby=by-topic] .index a")
                .eachText();
        assertEquals(
                topics.stream()
                        .filter(topic -> Character.isUpperCase(topic.charAt(0)))
                        .toList(),
                topics);
    }

    @Test
    void articlesAreListedNewestFirstAndByRole() throws Exception {
        var all = page("/articles");
        var years = all.select(".index p").stream()
                .map(line -> line.text().split(" ")[0])
                .filter(word -> word.matches("\\d{4}"))
                .toList();
        assertEquals(years.stream().sorted(Comparator.reverseOrder()).toList(), years);
        var designers = page("/articles?role=designer");
        assertEquals(
                "Designer", designers.select(".choice[aria-current]").text().replaceFirst(" .*", ""));
        for (var line : designers.select(".index p")) assertTrue(line.text().contains("Designer"), line.text());
        assertEquals(400, served.get("/articles?role=emperor").statusCode());
    }

    @Test
    void aSearchForNothingShowsWhereToBegin() throws Exception {
        var page = page("/search");
        assertEquals("Search", page.select("h1").text());
        assertTrue(page.select(".hit").isEmpty());
        for (var link : page.select("#results a[href^=/]")) page(link.attr("href"));
        assertFalse(page("/search?group=none").select(".hit").isEmpty(), "the list of all is a link away");
    }

    @Test
    void aSearchWithoutWordsIsNamedByItsFiltersAndShowsTheNewestFirst() throws Exception {
        var page = page("/search?company=Amazon&kind=rejection-trigger");
        assertEquals("Rejection trigger, Amazon", page.select("h1").text());
        assertEquals(
                "Newest article",
                page.select("select[name=sort] option[selected]").text());
        var api = "/api/search?company=Amazon&kind=rejection-trigger&sort=date";
        assertTrue(page.select("a[href^=/api/search]").eachAttr("href").contains(api), "exports what it shows");
        String newest = page.select(".hit a[href^=/passages/]").attr("href").replace("/passages/", "");
        assertTrue(served.get(api + "&size=1").body().contains(newest), newest);
        assertEquals(
                "Amazon",
                page.select("fieldset:has(legend:contains(Company)) .check bdi")
                        .eachText()
                        .getFirst(),
                "what is ticked stands first");
    }

    @Test
    void aSearchThatFindsNothingSaysSoOnceAndLeadsOn() throws Exception {
        var page = page("/search?q=blorptangle");
        assertEquals(
                "No passage matches this search", page.select("[role=status]").text());
        assertEquals(page.text().indexOf("No passage"), page.text().lastIndexOf("No passage"));
        assertTrue(page.select(".filters, .with-side").isEmpty(), "no empty column");
        for (String link : List.of("/patterns", "/review", "/browse", "/syntax"))
            assertFalse(page.select(".notice a[href=" + link + "]").isEmpty(), link);
    }

    @Test
    void theStatusHasADateThatPeopleReadAndLeavesTheGapsToTheCoverage() throws Exception {
        var status = page("/status");
        assertTrue(
                status.select("time").text().matches("\\d{1,2} [A-Z][a-z]+ \\d{4}, \\d\\d:\\d\\d UTC"),
                status.select("time").text());
        assertFalse(status.select("main a[href=/coverage]").isEmpty());
        var gaps = page("/coverage").select("section[aria-labelledby=gaps]").text();
        assertTrue(gaps.contains("patterns documented by a single author"), gaps);
    }

    @Test
    void anAliasOfALevelHasThePageOfTheLevel() throws Exception {
        assertEquals("Staff", page("/browse/level/L6").select("h1").text());
    }

    @Test
    void aRoleWithoutPassagesNamesThoseWith() throws Exception {
        try (var few = Served.of(Shipped.judged())) {
            var page = Jsoup.parse(few.get("/browse/role/researcher").body());
            assertTrue(page.text().contains("No article covers this role yet."), page.text());
            assertFalse(page.select("a[href=/browse/role/product-manager]").isEmpty());
            var review = Jsoup.parse(few.get("/review").body());
            assertTrue(review.select("option[value=researcher]").text().endsWith("(no articles yet)"));
        }
    }

    @Test
    void aLevelWithFewFailuresOrApprovalsSaysWhy() throws Exception {
        try (var few = Served.of(Shipped.judged())) {
            var thin = Jsoup.parse(few.get("/browse/level/principal").body());
            assertTrue(thin.text().contains("because few of the documents read so far are about it"), thin.text());
        }
        var enough = page("/browse/level/staff");
        assertFalse(enough.text().contains("because few of the documents read so far"), enough.text());
    }

    @Test
    void everyRoleAndLevelHasEnoughFailuresAndApprovalsOrIsNamedAsThin() throws Exception {
        var thin = String.join("\n", served.knowledge().gaps().thin());
        for (var row : served.knowledge().coverage().roles())
            assertTrue(
                    !Gaps.isThin(row.whole().failures(), row.whole().approvals()) || thin.contains(row.label()),
                    row.label());
    }

    @Test
    void nothingThatSpeaksForSomebodyIsCountedAgainstThem() throws Exception {
        var against = served.knowledge()
                .search(SearchRequest.listing(
                        Map.of(Facet.KIND, Kind.failures(), Facet.DECLARED, List.of("true")), 1, 100));
        assertTrue(against.total() > 50, against.total() + " passages");
        for (int from = 1; (from - 1) * 100 < against.total(); from++) {
            var some = served.knowledge()
                    .search(SearchRequest.listing(
                            Map.of(Facet.KIND, Kind.failures(), Facet.DECLARED, List.of("true")), from, 100));
            some.hits()
                    .forEach(hit -> assertEquals(
                            Kind.Stance.AGAINST,
                            hit.passage().stance(),
                            hit.passage().text()));
        }
    }

    @Test
    void everyLinkToAPatternIsDeclaredAndIsOfAFailureOrOfWhatApprovesOfIt() throws Exception {
        for (var pattern : served.knowledge().documentation()) {
            assertFalse(pattern.documented().inferred(), pattern.slug());
            for (Passage passage : served.knowledge().passages(Facet.PATTERN, pattern.slug())) {
                assertTrue(passage.isDeclared(), passage.text());
                assertTrue(passage.isFailure() || passage.stance() == Kind.Stance.FOR, passage.text());
            }
        }
    }

    @Test
    void everyPassageOfTheShippedDigestsNamesItsSource() throws Exception {
        for (var article : served.knowledge().articles()) {
            assertTrue(article.source().url() != null && article.source().mark() != null, article.id());
            assertFalse(page("/articles/" + article.id())
                    .select("a[href=" + article.source().url() + "]")
                    .isEmpty());
        }
        var search = served.get("/api/search?q=scope&size=1").body();
        assertTrue(search.contains("\"origin\":{\"title\":"), search);
        assertTrue(search.contains("\"declared\":true"), search);
    }
}
