package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.review.Finding;
import dev.debrief.review.ReviewRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the server sends for the form of a draft, its questions, and its review. */
@SuppressWarnings("NullAway.Init")
@Tag("model")
final class ReviewPageTest {
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

    private static Document review(String draft) throws IOException, InterruptedException {
        return review(draft, "");
    }

    /** @param more fields of the form, encoded */
    private static Document review(String draft, String more) throws IOException, InterruptedException {
        String form = "text=" + URLEncoder.encode(draft, StandardCharsets.UTF_8) + more;
        return Jsoup.parse(served.post("/review", "application/x-www-form-urlencoded", form)
                .body());
    }

    private static Element only(Document page, String selector) {
        return Objects.requireNonNull(page.selectFirst(selector), selector);
    }

    private static String draftIn(Document page) {
        return only(page, "#draft").wholeText();
    }

    // --- The example

    @Test
    void theFormAndTheHomePageOfferAnExample() throws Exception {
        for (String path : List.of("/review", "/"))
            assertEquals(
                    1, page(path).select("main a[href=/review?example=true]").size(), path);
    }

    @Test
    void theExampleIsAFailingAnswerOfTheCatalogueAndShowsItsFailure() throws Exception {
        var form = page("/review?example=true");
        assertTrue(form.text().contains("written for the catalogue"), "nobody said it");
        String example = draftIn(form);
        var pattern = served.knowledge().patterns().stream()
                .filter(one ->
                        one.failing().stream().anyMatch(answer -> answer.text().equals(example)))
                .findFirst()
                .orElseThrow();
        assertTrue(review(example).select("[data-key]").eachAttr("data-key").contains(pattern.slug()), pattern.slug());
    }

    // --- Questions

    @Test
    void everyQuestionThatIsPhrasedAsOneCanBeChosenOnceAndTheOthersAreReported() throws Exception {
        var page = page("/questions");
        assertEquals("Questions that are asked", only(page, "h1").text());
        var links = page.select("section a[href^=/review?question=]");
        var reports = page.select("section[aria-labelledby=reports] li > p:first-child");
        var questions = served.knowledge().passages(Facet.KIND, Kind.QUESTION.slug());
        var expected = questions.stream()
                .map(one ->
                        AskedQuestion.in(one.text()).map(AskedQuestion::text).orElse(one.text()))
                .distinct()
                .sorted()
                .toList();
        assertEquals(
                expected,
                Stream.concat(links.eachText().stream(), reports.eachText().stream())
                        .sorted()
                        .toList());
        for (String start : List.of("Another partner at the startup wanted", "Design leaders are asked"))
            assertTrue(reports.eachText().stream().anyMatch(text -> text.startsWith(start)), start);
        for (String start : List.of("Tell me about a project", "Pick the one model", "How have the interviews gone"))
            assertTrue(links.eachText().stream().anyMatch(text -> text.startsWith(start)), start);
        assertTrue(page.select("section h2").eachText().contains("System design"));
        for (var jump : page.select("nav[aria-label=Rounds] a"))
            assertEquals(1, page.select(jump.attr("href")).size(), jump.text());
    }

    @Test
    void aQuestionIsFoundByItsWords() throws Exception {
        var question = served.knowledge().passages(Facet.KIND, Kind.QUESTION.slug()).stream()
                .filter(one -> one.text().endsWith("?"))
                .toList()
                .getLast();
        String words = question.text().replaceAll("[^A-Za-z ]", " ");
        var page = page("/questions?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        var found = page.select("section a[href^=/review?question=]").eachAttr("href");
        assertEquals(Links.answerTo(question), found.getFirst());
        assertTrue(found.size() <= 20, found.size() + " questions");
        assertEquals(words, only(page, "#question-words").val());
    }

    @Test
    void aTopicFindsTheQuestionsThatAreFiledUnderItFirst() throws Exception {
        var filed = served
                .knowledge()
                .passages(Map.of(Facet.KIND, List.of(Kind.QUESTION.slug()), Facet.TOPIC, List.of("conflict")))
                .stream()
                .filter(one -> AskedQuestion.in(one.text()).isPresent())
                .map(Links::answerTo)
                .toList();
        var found = page("/questions?q=conflict")
                .select("section a[href^=/review?question=]")
                .eachAttr("href");
        assertFalse(filed.isEmpty());
        assertEquals(filed, found.subList(0, filed.size()));
        assertTrue(found.size() > filed.size(), "and others that are near");
    }

    @Test
    void aLinkToCheckAnAnswerCarriesTheQuestionByItsId() throws Exception {
        var question =
                served.knowledge().passages(Facet.KIND, Kind.QUESTION.slug()).getFirst();
        for (String path : List.of(Links.passage(question.id()), Links.filtered(Facet.KIND, Kind.QUESTION.slug()))) {
            var link = only(page(path), "a:contains(Check your answer to this question)");
            assertTrue(link.attr("href").startsWith("/review?question="), link.attr("href"));
        }
        var form = page(Links.answerTo(question));
        var asked = AskedQuestion.in(question.text()).map(AskedQuestion::text);
        assertEquals(asked.orElse(question.text()), only(form, "#question").text());
        assertEquals("", draftIn(form));
    }

    @Test
    void anIdThatIsNoQuestionFillsInNothing() throws Exception {
        var advice = served.knowledge().passages(Facet.KIND, Kind.ADVICE.slug()).getFirst();
        for (String id : List.of("no-such-passage", advice.id()))
            assertEquals("", only(page("/review?question=" + id), "#question").wholeText(), id);
    }

    // --- Findings

    @Test
    void allFindingsAreListedAndTheFirstThreeCloseOnesAreOpen() throws Exception {
        String draft = DraftWithMany.of(served.knowledge());
        var page = review(draft);
        var shown = served.knowledge()
                .review(ReviewRequest.of(draft, ReviewRequest.MOST_FINDINGS))
                .shown();
        var expected = shown.stream().map(ReviewPageTest::key).distinct().toList();
        assertTrue(expected.size() > 3, expected.toString());
        var listed = page.select("#findings > ol > li > [data-key]");
        assertEquals(expected, listed.eachAttr("data-key"));
        var close = listed.stream()
                .filter(finding -> finding.text().contains("Close match"))
                .toList();
        for (var finding : listed) {
            boolean opens = close.indexOf(finding) >= 0 && close.indexOf(finding) < 3;
            assertEquals(opens ? "article" : "details", finding.tagName(), finding.id());
        }
        assertTrue(page.select("[role=status]").text().startsWith(expected.size() + " findings."));
        assertEquals(0, page.select("details.folded[open]").size());
    }

    private static String key(Finding finding) {
        var pattern = finding.pattern();
        return pattern == null ? finding.passage().id() : pattern.slug();
    }

    @Test
    void aFindingThatDoesNotCountAtTheChosenLevelSaysAtWhichItDoes() throws Exception {
        var pattern = served.knowledge().patterns().stream()
                .filter(one -> !one.levels().isEmpty() && !one.levels().contains("junior"))
                .findFirst()
                .orElseThrow();
        var page = review(pattern.failing().getFirst().text(), "&level=junior");
        String said = only(page, ".elsewhere[data-key=" + pattern.slug() + "]").text();
        String levels = Dimension.LEVEL.vocabulary().label(pattern.levels().getFirst());
        assertTrue(said.contains("Committees do not hold this against Junior candidates. They do at " + levels), said);
    }

    @Test
    void theReviewSaysForWhomItIsAndWhatThatChanges() throws Exception {
        var page = review(DraftWithMany.of(served.knowledge()), "&level=staff&role=engineer");
        assertTrue(page.text().contains("Checked as: Staff, Engineer"), page.text());
        for (var scope : page.select("#findings > ol .scope:not(.elsewhere *)").eachText())
            assertTrue(scope.startsWith("Held against you at Staff"), scope);
        assertFalse(review(DraftWithMany.of(served.knowledge()), "").text().contains("Checked as"));
    }

    @Test
    void weakerMatchesAreFoldedAndAreNotAmongTheFindings() throws Exception {
        var page = review(DraftWithMany.of(served.knowledge()), "");
        var weaker = page.select("#weaker .lead").eachAttr("href");
        assertFalse(weaker.isEmpty() || weaker.size() > 3, weaker.toString());
        for (String pattern : weaker)
            assertTrue(page.select(".finding h3 a[href=" + pattern + "]").isEmpty(), pattern);
    }

    @Test
    void aFirstSentenceIsNotQuotedUnlessItsWordsAreKnown() throws Exception {
        String scene = "At my last company checkout conversion had been flat for two quarters.";
        String draft = scene
                + " I wanted to change it, and two senior people did not want to do it. I went to the VP with a deck,"
                + " got the budget, and we shipped it in six weeks. Conversion rose by 4 percent and they came round.";
        var evidence = served.knowledge().review(ReviewRequest.of(draft, ReviewRequest.MOST_FINDINGS)).shown().stream()
                .flatMap(finding -> finding.evidence().stream())
                .toList();
        assertTrue(evidence.stream().anyMatch(one -> one.draftFrom() == 0 && one.says() == null), "it fits best");
        var page = review(draft);
        assertFalse(
                page.select(".quotes, mark.cue").text().contains(scene),
                page.select(".quotes").text());
        assertTrue(page.text().contains("Nothing in particular gives this away; it is what the draft leaves out."));
        assertFalse(page.select(".quotes").isEmpty(), "other sentences are quoted");
    }

    @Test
    void markedWordsLinkToTheirFindingAndItsQuotesLinkBack() throws Exception {
        var page = review(DraftWithMany.of(served.knowledge()));
        var marks = page.select("mark.cue");
        assertTrue(marks.size() > 1, "several words are marked");
        for (var mark : marks) {
            var finding =
                    only(page, Objects.requireNonNull(mark.selectFirst("a")).attr("href"));
            assertTrue(
                    finding.select(".quotes a").eachAttr("href").contains("#" + mark.id()),
                    "finding " + finding.id() + " quotes " + mark.text());
        }
        for (var quote : page.select(".quotes a")) {
            String words = quote.text().replaceAll("[“”]", "");
            assertTrue(
                    only(page, quote.attr("href")).text().contains(words.substring(0, Math.min(words.length(), 12))),
                    words);
        }
    }

    @Test
    void theLengthIsGivenInWordsAndInTime() throws Exception {
        String draft = DraftWithMany.of(served.knowledge());
        String length = review(draft).select("dt:contains(Length) + dd").text();
        assertTrue(length.matches("\\d+ words, about (\\d+ min)?( ?\\d+ s)? spoken"), length);
    }

    @Test
    void whatOnlyScriptsCanDoIsHiddenWithoutThem() throws Exception {
        var page = review(DraftWithMany.of(served.knowledge()));
        for (String selector : List.of("[data-forget]", "[data-copy]", "#attempts ol"))
            assertFalse(page.select(selector).isEmpty(), selector);
        for (var only : page.select("[data-forget], [data-copy], #attempts ol"))
            assertFalse(only.closest("[hidden]") == null, only.outerHtml());
    }
}
