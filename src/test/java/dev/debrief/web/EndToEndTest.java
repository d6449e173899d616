package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requests every address of a real server on the shipped corpus. */
@SuppressWarnings("NullAway.Init")
@Tag("model")
final class EndToEndTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Served served;

    @BeforeAll
    static void start() {
        served = Served.shipped();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return served.get(path);
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        var response = get(path);
        assertEquals(200, response.statusCode(), path);
        assertEquals(
                "application/json",
                response.headers().firstValue("Content-Type").orElse(""));
        return JSON.readTree(response.body());
    }

    private static HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        return served.post(path, type, body);
    }

    @Test
    void suggestionsListNamesBeforePhrases() throws IOException, InterruptedException {
        var types = new ArrayList<String>();
        json("/api/suggest?q=system+de").get("suggestions").forEach(s -> {
            if (s.get("text").textValue().toLowerCase(Locale.ROOT).startsWith("system de"))
                types.add(s.get("type").textValue());
        });
        assertTrue(types.containsAll(List.of("round", "phrase")), types.toString());
        var sorted = new ArrayList<>(types);
        sorted.sort(java.util.Comparator.comparing("phrase"::equals));
        assertEquals(sorted, types);
    }

    @Test
    void everySuggestedFilterFindsPassages() throws Exception {
        int checked = 0;
        for (String typed : List.of("go", "st", "be", "in", "me", "pr", "am", "de")) {
            for (var suggestion : json("/api/suggest?q=" + typed).get("suggestions")) {
                String type = suggestion.get("type").textValue();
                if (List.of("pattern", "article", "phrase", "loop", "question").contains(type)) continue;
                String value = URLEncoder.encode(suggestion.get("value").textValue(), StandardCharsets.UTF_8);
                int found = json("/api/search?q=&" + type + "=" + value)
                        .get("total")
                        .intValue();
                assertTrue(found > 0, type + " " + value);
                checked++;
            }
        }
        assertTrue(checked > 5, checked + " suggestions");
    }

    @Test
    void everySuggestionNamesSomethingThatHasAPage() throws Exception {
        var types = new java.util.TreeSet<String>();
        for (String typed : List.of("L6", "google", "tell", "lone", "influ", "debrief", "sys", "engineer")) {
            for (var suggestion : json("/api/suggest?q=" + typed).get("suggestions")) {
                String type = suggestion.get("type").textValue();
                if (type.equals("phrase")) continue;
                String value = suggestion.get("value").textValue().replace(" ", "%20");
                String page = switch (type) {
                    case "pattern", "article" -> "/" + type + "s/" + value;
                    case "question" -> "/passages/" + value;
                    case "loop" -> "/loops/" + value;
                    default -> "/browse/" + type + "/" + value;
                };
                assertEquals(200, get(page).statusCode(), page);
                types.add(type);
            }
        }
        assertTrue(
                types.containsAll(List.of("pattern", "article", "question", "loop", "level", "company")),
                types.toString());
    }

    @Test
    void browsingByABlankValueIsNotFound() throws IOException, InterruptedException {
        assertEquals(404, get("/browse/company/%20").statusCode());
    }

    @Test
    void explainShowsWhyEachHitWasFound() throws IOException, InterruptedException {
        assertTrue(get("/search?q=influence&explain=true").body().contains("Found by words"));
        assertFalse(get("/search?q=influence").body().contains("Found by words"));
        assertEquals(400, get("/search?q=influence&explain=perhaps").statusCode());
        assertTrue(json("/api/search?q=influence&explain=true")
                .at("/hits/0/explained/words")
                .isNumber());
    }

    @Test
    void theServerIsHealthyAndReady() throws Exception {
        assertEquals(200, get("/healthz").statusCode());
        assertEquals(200, get("/readyz").statusCode());
    }

    @Test
    void searchReturnsTheFieldsOfTheContract() throws Exception {
        var response = json("/api/search?q=failure+story&size=5");
        assertTrue(response.get("total").intValue() > 0);
        assertTrue(response.get("corrected").isNull());
        assertEquals(5, response.get("hits").size());
        var hit = response.get("hits").get(0);
        for (String field : List.of(
                "id",
                "kind",
                "text",
                "highlights",
                "source",
                "article",
                "section",
                "title",
                "levels",
                "roles",
                "companies",
                "topics",
                "rounds",
                "verdict",
                "pattern",
                "counterparts",
                "score")) {
            assertTrue(hit.has(field), field);
        }
        assertTrue(hit.get("source").textValue().endsWith(".md"));
        for (String facet :
                List.of("kind", "level", "role", "company", "topic", "round", "verdict", "article", "pattern")) {
            assertTrue(response.get("facets").has(facet), facet);
        }
    }

    @Test
    void aFacetKeepsTheCountsOfItsUnselectedValues() throws Exception {
        var kinds = json("/api/search?q=committee&kind=fact").get("facets").get("kind");
        var selected = StreamSupport.stream(kinds.spliterator(), false)
                .filter(k -> k.get("selected").booleanValue())
                .toList();
        assertEquals(1, selected.size());
        assertEquals("fact", selected.getFirst().get("value").textValue());
        assertTrue(kinds.size() > 3, kinds.toString());
    }

    @Test
    void pagesTogetherHoldEveryHitOnce() throws Exception {
        var ids = new ArrayList<String>();
        int total = json("/api/search?company=Google").get("total").intValue();
        for (int page = 1; page <= (total + 4) / 5; page++) {
            json("/api/search?company=Google&size=5&page=" + page)
                    .get("hits")
                    .forEach(h -> ids.add(h.get("id").textValue()));
        }
        assertEquals(total, ids.size());
        assertEquals(total, ids.stream().distinct().count());
    }

    @Test
    void passagesPatternsArticlesAndSuggestionsHaveAddresses() throws Exception {
        String passage = json("/api/search?q=").get("hits").get(0).get("id").textValue();
        assertEquals(passage, json("/api/passages/" + passage).get("id").textValue());
        var patterns = json("/api/patterns").get("patterns");
        assertTrue(patterns.size() >= 200);
        assertNotNull(json("/api/patterns/hero-narrative").get("why"));
        var articles = json("/api/articles").get("articles");
        assertEquals(served.knowledge().articles().size(), articles.size());
        assertTrue(json("/api/articles/director-pm-loops").get("passages").size() > 20);
        assertTrue(json("/api/suggest?q=goo").get("suggestions").size() > 0);
    }

    @Test
    void theCountsOfAPatternEqualThoseOfASearchForIt() throws Exception {
        int documented = 0;
        for (var pattern : json("/api/patterns").get("patterns")) {
            String slug = pattern.get("slug").textValue();
            // What approves of a pattern contradicts it.
            var found = json("/api/search?q=&kind=rejection-trigger&kind=bad-example&pattern=" + slug);
            assertEquals(found.get("total").intValue(), pattern.get("passages").intValue(), slug);
            assertEquals(
                    found.get("facets").get("article").size(),
                    pattern.get("articles").intValue(),
                    slug);
            documented += Math.min(1, pattern.get("passages").intValue());
        }
        assertTrue(documented > 20, documented + " patterns are documented");
    }

    @Test
    void everyPageAndAssetIsServed() throws Exception {
        for (var page : PagesOf.reader(served.knowledge()).entrySet()) {
            var response = get(page.getValue());
            int expected = switch (page.getKey()) {
                case "missing" -> 404;
                case "refused" -> 400;
                default -> 200;
            };
            assertEquals(expected, response.statusCode(), page.getKey());
            assertTrue(response.body().contains("<h1"), page.getKey());
        }
        for (String asset : List.of("tokens.css", "debrief.css", "debrief.js", "card.png", "favicon.svg"))
            assertEquals(200, get("/assets/" + asset).statusCode(), asset);
    }

    @Test
    void everyLinkLeadsToAPage() throws Exception {
        Set<String> links = new TreeSet<>();
        for (String page : PagesOf.reader(served.knowledge()).values()) {
            for (var link : Jsoup.parse(get(page).body()).select("a[href^=/]")) {
                links.add(link.attr("href").replaceFirst("#.*", ""));
            }
        }
        assertTrue(links.size() > 200, links.size() + " links");
        for (String link : links) assertEquals(200, get(link).statusCode(), link);
    }

    @Test
    void aPageAfterTheLastOneLinksBack() throws Exception {
        int total = json("/api/search?q=").get("total").intValue();
        var page = Jsoup.parse(get("/search?size=100&page=50").body());
        assertTrue(page.text().contains("no passages on this page"), page.text());
        String back = page.select(".notice a").attr("href");
        int last = (total + 99) / 100;
        assertEquals("/search?page=" + last + "&size=100", back);
        assertEquals(
                total - 100 * (last - 1),
                Jsoup.parse(get(back).body()).select("ol.hits > li").size());
    }

    @Test
    void aQueryCanConsistOfAnExcludedWordOnly() throws Exception {
        int all = json("/api/search?q=").get("total").intValue();
        int google = json("/api/search?mode=lexical&q=google").get("total").intValue();
        assertTrue(google > 0);
        for (String mode : List.of("hybrid", "lexical"))
            assertEquals(
                    all - google,
                    json("/api/search?q=-google&mode=" + mode).get("total").intValue(),
                    mode);
    }

    @Test
    void aFilterAppliesAfterAnyNumberOfWords() throws Exception {
        var found = json("/api/search?mode=lexical&q=" + "scope+".repeat(70) + "kind:advice");
        for (var kind : found.get("facets").get("kind"))
            if (kind.get("value").textValue().equals("advice"))
                assertTrue(kind.get("selected").booleanValue());
    }

    @Test
    void badRequestsGetTheRightStatusAndAMessage() throws Exception {
        for (var expected : List.of(
                "400 /api/search?kind=wisdom",
                "400 /api/search?page=0",
                "400 /api/search?page=x",
                "400 /api/search?sort=luck",
                "400 /api/search?q=" + "x".repeat(600),
                "404 /api/passages/none",
                "404 /api/patterns/none",
                "404 /api/articles/none",
                "404 /api/nothing",
                "404 /nothing",
                "404 /browse/company/Nobody",
                "404 /articles/none",
                "404 /cases/none/none",
                "400 /cases?outcome=luck")) {
            int status = Integer.parseInt(expected.substring(0, 3));
            var response = get(expected.substring(4));
            assertEquals(status, response.statusCode(), expected);
            if (expected.contains("/api/")) {
                var error = JSON.readTree(response.body()).get("error");
                assertFalse(error.get("code").textValue().isBlank());
                assertFalse(error.get("message").textValue().isBlank());
            }
        }
        assertEquals(400, post("/api/nearest", "application/json", "{}").statusCode());
        assertEquals(
                400, post("/api/nearest", "application/json", "{\"text\": 1}").statusCode());
        assertEquals(400, post("/api/nearest", "application/json", "not json").statusCode());
        assertEquals(
                400,
                post("/api/nearest", "application/json", "{\"text\":\"" + "x".repeat(20_001) + "\"}")
                        .statusCode());
        assertEquals(415, post("/api/nearest", "text/plain", "a draft").statusCode());
        String parts = "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nA draft in parts.\r\n--x--\r\n";
        assertEquals(
                415, post("/review", "multipart/form-data; boundary=x", parts).statusCode());
        assertEquals(
                413,
                post("/api/nearest", "application/json", "x".repeat(300_000)).statusCode());
    }

    @Test
    void everyResponseHasTheSecurityHeaders() throws Exception {
        for (String path :
                List.of("/", "/api/search?q=x", "/api/search?page=0", "/nothing", "/assets/debrief.css", "/readyz")) {
            var headers = get(path).headers();
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("default-src 'self'") && !policy.contains("unsafe"), path);
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
            assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElse(""), path);
        }
    }
}
