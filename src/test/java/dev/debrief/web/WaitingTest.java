package dev.debrief.web;

import static dev.debrief.web.Wire.assertGuarded;
import static dev.debrief.web.Wire.assertMustWait;
import static dev.debrief.web.Wire.request;
import static dev.debrief.web.Wire.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.app.BuildProgress;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.LiveKnowledgeBase;
import dev.debrief.app.Shipped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** What a server says until there is an index. */
@SuppressWarnings("NullAway.Init")
final class WaitingTest {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private final CompletableFuture<KnowledgeBase> opening = new CompletableFuture<>();
    private final BuildProgress progress = new BuildProgress();
    private WebServer server;

    @BeforeEach
    void start() {
        server = WebServer.start(
                new LiveKnowledgeBase(opening, progress, Duration.ofSeconds(30)), Served.ROOMY, "127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void build(int articles, int done) {
        progress.start("Reading", articles, "articles");
        for (int i = 0; i < done; i++) progress.step();
    }

    @Test
    void everyPageSaysHowFarTheBuildIsAndAsksAgain() throws IOException, SAXException {
        build(62, 12);
        for (String path : List.of("/", "/search?q=scope", "/articles", "/browse/level/staff", "/status")) {
            var response = send(server, request("GET", path, "", ""));
            assertMustWait(response, 503);
            assertEquals("2", response.headers().get("refresh"));
            assertEquals("no-store", response.headers().get("cache-control"));
            HtmlTest.assertValid(response.body());
            var page = Jsoup.parse(response.body());
            assertEquals("Getting ready", page.select("h1").text());
            assertEquals("Reading 12 of 62 articles.", page.select(".lede").text());
            assertFalse(page.text().contains("went wrong"), page.text());
        }
    }

    @Test
    void programsAndMonitoringAreToldToComeBack() throws IOException {
        build(116_000, 4_000);
        for (String path : List.of("/api/search?q=scope", "/readyz")) {
            var response = send(server, request("GET", path, "", ""));
            assertMustWait(response, 503);
            assertTrue(
                    response.body()
                            .contains("\"message\":\"Reading 4,000 of 116,000 articles; try again in a moment\""),
                    response.body());
        }
        assertGuarded(send(server, request("GET", "/healthz", "", "")), 200);
    }

    @Test
    void aDraftThatCannotBeCheckedYetIsStillInTheForm() throws IOException {
        build(62, 12);
        String draft = "text=I+fixed+it+%3Calone%3E&level=staff";
        var response = send(server, request("POST", "/review", FORM, draft));
        assertMustWait(response, 503);
        assertEquals("no-store", response.headers().get("cache-control"));
        assertFalse(response.headers().containsKey("refresh"), "a browser would ask again without the draft");
        var page = Jsoup.parse(response.body());
        assertEquals("I fixed it <alone>", page.select("textarea[name=text]").text());
        assertEquals("staff", page.select("select[name=level] option[selected]").val());
        assertTrue(page.text().contains("Reading 12 of 62 articles"), page.text());
    }

    @Test
    @Tag("model")
    void anIndexThatOnlyHasToBeOpenedIsWaitedFor() throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor();
                var knowledge = Shipped.knowledgeBase()) {
            var page = clients.submit(() -> send(server, request("GET", "/", "", "")));
            opening.complete(knowledge);
            assertGuarded(page.get(), 200);
        }
    }
}
