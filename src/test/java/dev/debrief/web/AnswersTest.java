package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers over HTTP and on the results page, on the shipped corpus. */
@SuppressWarnings("NullAway.Init")
@Tag("model")
final class AnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Served served;

    @BeforeAll
    static void start() {
        served = Served.shipped();
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        var response = served.get(path);
        assertEquals(200, response.statusCode(), path + ": " + response.body());
        return JSON.readTree(response.body());
    }

    @Test
    void eachQuoteIsAStretchOfThePassageThatItCites() throws Exception {
        var answer = json("/api/answer?q=lone+rescuer");
        assertEquals("answered", answer.get("status").textValue());
        for (var claim : answer.get("claims")) {
            var first = claim.get("citations").get(0);
            String text = json("/api/passages/" + first.get("passage").textValue())
                    .get("text")
                    .textValue();
            var quote = first.get("quote");
            String quoted = text.substring(quote.get(0).intValue(), quote.get(1).intValue());
            if (!claim.get("stance").textValue().equals("against"))
                assertEquals(quoted, claim.get("text").textValue());
            assertTrue(
                    claim.get("documents").intValue() <= claim.get("citations").size());
        }
        assertEquals(
                "hero-narrative", answer.get("claims").get(0).get("pattern").textValue());
    }

    @Test
    void aFilterInTheQueryCountsLikeAnyOther() throws Exception {
        var typed = json("/api/answer?q=level:staff+scope");
        var given = json("/api/answer?q=scope&level=L6");
        assertEquals(given.get("claims"), typed.get("claims"));
        assertFalse(given.get("claims").isEmpty());
        var ids = new ArrayList<String>();
        given.get("claims")
                .forEach(claim -> claim.get("citations")
                        .forEach(citation -> ids.add(citation.get("passage").textValue())));
        for (String id : ids) {
            var levels = json("/api/passages/" + id).get("levels").toString();
            assertTrue(levels.contains("staff"), id + ": " + levels);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-hero", "qwpoeiru+zxmcn", "how+long+does+a+sourdough+have+to+rise"})
    void whatIsNotAboutHiringHasNoAnswer(String query) throws Exception {
        var answer = json("/api/answer?q=" + query);
        assertEquals("nothing", answer.get("status").textValue());
        assertEquals(0, answer.get("claims").size());
        assertEquals(200, served.get("/search?q=" + query).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=", "q=hero&level=stuff", "q=hero+kind:fact", "q=company:Google"})
    void whatCannotBeAnsweredIsRefusedWithAReason(String query) throws Exception {
        var response = served.get("/api/answer?" + query);
        assertEquals(400, response.statusCode());
        assertFalse(JSON.readTree(response.body())
                .path("error")
                .path("message")
                .asText()
                .isBlank());
    }

    @Test
    void theAnswerStandsAboveTheHitsUnlessTheyAreFilteredByWhatItCannotBe() throws Exception {
        var page = served.page("/search?q=the+lone+rescuer+tells+a+win+alone");
        assertEquals("What committees say", page.select("#answer").text());
        assertTrue(page.select(".claims > li").size() > 0);
        assertTrue(page.select(".answer").text().contains("The lone rescuer"));
        assertEquals(
                0,
                served.page("/search?q=lone+rescuer&kind=fact")
                        .select("#answer")
                        .size());
        assertEquals(
                0,
                served.page("/search?q=lone+rescuer&page=2").select("#answer").size());
    }

    @Test
    void aQueryThatNamesAFailureFindsIt() throws Exception {
        var patterns = json("/api/search?q=the+lone+rescuer").get("patterns");
        assertEquals("hero-narrative", patterns.get(0).get("slug").textValue());
        assertTrue(patterns.size() <= 3);
        assertEquals(0, json("/api/search?q=").get("patterns").size());
    }

    @Test
    void groupedBySectionEachSectionIsOneHitOnAllPagesTogether() throws Exception {
        var seen = new HashSet<String>();
        for (int page = 1; page <= 3; page++) {
            for (var hit : json("/api/search?q=influence&group=section&size=5&page=" + page)
                    .get("hits")) {
                String section = hit.get("article").get("id") + " " + hit.get("section");
                assertTrue(seen.add(section), section);
                for (var other : hit.get("others"))
                    assertEquals(section, other.get("article").get("id") + " " + other.get("section"));
                assertTrue(hit.get("more").intValue() == 0 || !hit.get("others").isEmpty(), section);
            }
        }
        assertEquals(15, seen.size());
    }

    @Test
    void aCompanyInAQueryNamesNoPatternAndLeadsToItsLoop() throws Exception {
        for (var pattern : json("/api/search?q=l6+google").get("patterns"))
            assertNotEquals("copies-the-famous-company", pattern.get("slug").textValue());
        assertEquals(
                1,
                served.page("/search?q=l6+google")
                        .select("a[href=/loops/Google/staff]")
                        .size());
    }

    @Test
    void anAnswerBeginsWithWhatItsTopicIs() throws Exception {
        var first = Objects.requireNonNull(served.page("/search?q=bar+raiser").selectFirst(".answer h3"));
        assertEquals("What it is", first.text());
        String claim = Objects.requireNonNull(first.nextElementSibling())
                .select("p")
                .getFirst()
                .text();
        assertTrue(claim.startsWith("The Bar Raiser "), claim);
        assertFalse(served.page("/search?q=influence+without+authority")
                .select(".answer h3")
                .eachText()
                .contains("What it is"));
    }

    @Test
    void aFailureThatTheAnswerStatesIsNotListedOnceMore() throws Exception {
        var page = served.page("/search?q=lone+rescuer");
        assertTrue(page.select(".answer").text().contains("The lone rescuer"), page.text());
        assertFalse(page.select("[aria-labelledby=named]").text().contains("The lone rescuer"), page.text());
    }

    @Test
    void patternsRankLittleForAQueryThatIsNearToNoneInParticular() throws Exception {
        assertTrue(mostByPatterns("talks+over+interviewer") > 0.3);
        assertTrue(mostByPatterns("chatgpt+cheating") < 0.1);
    }

    private static double mostByPatterns(String query) throws IOException, InterruptedException {
        double most = 0;
        for (var hit : json("/api/search?explain=true&q=" + query).get("hits"))
            most = Math.max(most, hit.get("explained").get("patterns").doubleValue());
        return most;
    }
}
