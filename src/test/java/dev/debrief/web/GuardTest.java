package dev.debrief.web;

import static dev.debrief.web.Wire.assertGuarded;
import static dev.debrief.web.Wire.assertMustWait;
import static dev.debrief.web.Wire.request;
import static dev.debrief.web.Wire.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.app.BuildProgress;
import dev.debrief.app.Limits;
import dev.debrief.app.LiveKnowledgeBase;
import dev.debrief.app.Shipped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Requests that must be refused, sent as bytes over a socket, so that no client library corrects them. */
@Isolated("uses limits of fractions of a second")
final class GuardTest {
    private static final Limits SMALL =
            new Limits(4, Duration.ofMillis(200), Duration.ofMillis(300), 1, 6, List.of("Debrief.Example"));
    private static final Limits ROOMY =
            new Limits(64, Duration.ofSeconds(2), Duration.ofSeconds(10), 10_000, 10_000, List.of());

    @Test
    @Tag("model")
    void everyResponseHasTheSecurityHeadersWhateverItsStatus() throws IOException {
        String json = "Content-Type: application/json\r\n";
        var cases = new LinkedHashMap<String, Integer>();
        cases.put(request("GET", "/", "", ""), 200);
        cases.put(request("GET", "/api/search?q=influence", "", ""), 200);
        cases.put(request("GET", "/assets/debrief.css", "", ""), 200);
        cases.put(request("GET", "/metrics", "", ""), 200);
        cases.put(request("GET", "/healthz", "", ""), 200);
        cases.put(request("HEAD", "/", "", ""), 200);
        cases.put(request("GET", "/search?page=x", "", ""), 400);
        cases.put(request("GET", "/api/search?page=x", "", ""), 400);
        cases.put(request("POST", "/api/nearest", json, "{"), 400);
        cases.put("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400);
        cases.put(request("GET", "/search?q=%ff%c0%80", "", ""), 200);
        cases.put(request("GET", "/api/search?q=%c3&company=%fe", "", ""), 200);
        cases.put(request("GET", "/api/search?q=%zz%", "", ""), 200);
        cases.put("NOT HTTP AT ALL\r\n\r\n", 400);
        cases.put("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400);
        cases.put(request("POST", "/api/nearest", json + "Origin: https://evil.example\r\n", "{}"), 403);
        cases.put(request("POST", "/review", "Sec-Fetch-Site: cross-site\r\n", "text=a"), 403);
        cases.put(request("POST", "/review", "Origin: null\r\n", "text=a"), 403);
        String form =
                "Content-Type: application/x-www-form-urlencoded\r\nOrigin: null\r\nSec-Fetch-Site: same-origin\r\n";
        cases.put(request("POST", "/review", form, "text=I+fixed+it"), 200);
        cases.put(request("GET", "/nothing", "", ""), 404);
        cases.put(request("GET", "/api/nothing", "", ""), 404);
        cases.put(request("GET", "/api/passages/..%2f..%2fetc", "", ""), 404);
        cases.put(request("DELETE", "/api/search", "", ""), 405);
        cases.put(request("POST", "/search", "", "q=a"), 405);
        cases.put(request("POST", "/api/nearest", json, "x".repeat(300_000)), 413);
        String chunked = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n";
        String chunk = Integer.toHexString(300_000) + "\r\n" + "x".repeat(300_000) + "\r\n0\r\n\r\n";
        cases.put(request("POST", "/api/nearest", chunked, "") + chunk, 413);
        cases.put(
                request("POST", "/review", chunked.replace("application/json", "application/x-www-form-urlencoded"), "")
                        + chunk,
                413);
        cases.put(request("POST", "/api/nearest", "Content-Type: text/plain\r\n", "a"), 415);
        cases.put(request("GET", "/", "", "").replace("Host: localhost", "Host: evil.example"), 421);
        cases.put("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n", 414);
        cases.put(request("GET", "/", "X-Long: " + "a".repeat(20_000) + "\r\n", ""), 431);
        try (var knowledge = Shipped.knowledgeBase();
                var server = WebServer.start(LiveKnowledgeBase.of(knowledge), ROOMY, "127.0.0.1", 0)) {
            for (var one : cases.entrySet()) {
                var response = send(server, one.getKey());
                assertEquals(
                        one.getValue(),
                        response.status(),
                        one.getKey().lines().findFirst().orElse(""));
                assertGuarded(response, one.getValue());
            }
        }
    }

    @Test
    void internalErrorsRevealNoDetails() throws IOException {
        var broken = new LiveKnowledgeBase(
                CompletableFuture.failedFuture(new IOException("/secret/path")),
                new BuildProgress(),
                Duration.ofMillis(100));
        try (var server = WebServer.start(broken, ROOMY, "127.0.0.1", 0)) {
            for (String path : List.of("/", "/api/search?q=a")) {
                var response = send(server, request("GET", path, "", ""));
                assertGuarded(response, 500);
                assertFalse(response.body().contains("secret"));
            }
        }
    }

    @Test
    void requestsBeforeTheIndexIsReadyGetRetryAfter() throws IOException {
        var opening = new LiveKnowledgeBase(new CompletableFuture<>(), new BuildProgress(), Duration.ofMillis(100));
        try (var server = WebServer.start(opening, ROOMY, "127.0.0.1", 0)) {
            for (String path : List.of("/", "/api/search?q=a", "/readyz")) {
                var response = send(server, request("GET", path, "", ""));
                assertMustWait(response, 503);
            }
            assertGuarded(send(server, request("GET", "/healthz", "", "")), 200);
        }
    }

    @Test
    @Tag("model")
    void aClientThatAsksTooOftenMustWaitButMonitoringMustNot() throws IOException {
        try (var knowledge = Shipped.knowledgeBase();
                var server = WebServer.start(LiveKnowledgeBase.of(knowledge), SMALL, "127.0.0.1", 0)) {
            var statuses = new ArrayList<Integer>();
            for (int i = 0; i < 12; i++)
                statuses.add(send(server, request("GET", "/api/suggest?q=in", "", ""))
                        .status());
            assertTrue(statuses.contains(429), statuses.toString());
            assertEquals(200, statuses.getFirst());
            assertMustWait(send(server, request("GET", "/", "", "")), 429);
            assertGuarded(send(server, request("GET", "/healthz", "", "")), 200);
        }
    }

    @Test
    @Tag("model")
    void anAllowedHostNameIsAccepted() throws IOException {
        try (var knowledge = Shipped.knowledgeBase();
                var server = WebServer.start(LiveKnowledgeBase.of(knowledge), SMALL, "127.0.0.1", 0)) {
            String request = request("GET", "/review", "", "");
            assertGuarded(send(server, request.replace("Host: localhost", "Host: debrief.example:8443")), 200);
            assertGuarded(send(server, request.replace("Host: localhost", "Host: [::1]:" + server.port())), 200);
            assertGuarded(send(server, request.replace("Host: localhost", "Host: debrief.example.evil")), 421);
        }
    }

    @Test
    void aMethodThatAnAddressDoesNotSupportIsAnsweredWithThoseItSupports() throws IOException {
        var opening = new LiveKnowledgeBase(new CompletableFuture<>(), new BuildProgress(), Duration.ofMillis(100));
        try (var server = WebServer.start(opening, ROOMY, "127.0.0.1", 0)) {
            var post = send(server, request("POST", "/search", "", "q=a"));
            assertGuarded(post, 405);
            assertEquals("GET", post.headers().get("allow"));
            var delete = send(server, request("DELETE", "/review", "", ""));
            assertEquals("GET, POST", delete.headers().get("allow"));
        }
    }

    @Test
    void ambiguousRequestsAreRefused() throws IOException {
        var opening = new LiveKnowledgeBase(new CompletableFuture<>(), new BuildProgress(), Duration.ofMillis(100));
        String start = "POST /api/nearest HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        try (var server = WebServer.start(opening, ROOMY, "127.0.0.1", 0)) {
            for (String request : List.of(
                    start + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                    start + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                    start + "X-Folded: a\r\n b\r\n\r\n",
                    start + "Host: evil.example\r\n\r\n")) assertGuarded(send(server, request), 400);
        }
    }

    @Test
    void pipelinedRequestsAreAllAnsweredInOrder() throws IOException {
        var opening = new LiveKnowledgeBase(new CompletableFuture<>(), new BuildProgress(), Duration.ofMillis(100));
        try (var server = WebServer.start(opening, ROOMY, "127.0.0.1", 0);
                var socket = Wire.connect(server)) {
            String one = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
            Wire.write(socket, one.repeat(50) + request("GET", "/assets/favicon.svg", "", ""));
            for (int i = 0; i < 50; i++) assertEquals("ok", Wire.readOne(socket).body());
            assertTrue(Wire.read(socket).body().contains("<svg"), "the last one");
        }
    }

    @Test
    void aHeaderDoesNotChangeTheMethodOfARequest() throws IOException {
        var opening = new LiveKnowledgeBase(new CompletableFuture<>(), new BuildProgress(), Duration.ofMillis(100));
        try (var server = WebServer.start(opening, ROOMY, "127.0.0.1", 0)) {
            String override = "X-HTTP-Method-Override: POST\r\n";
            assertGuarded(send(server, request("GET", "/assets/debrief.css", override, "")), 200);
        }
    }

    @Test
    @Tag("model")
    void unknownMethodsAreCountedTogether() throws IOException {
        try (var knowledge = Shipped.knowledgeBase();
                var server = WebServer.start(LiveKnowledgeBase.of(knowledge), ROOMY, "127.0.0.1", 0)) {
            for (int i = 0; i < 3; i++) {
                send(server, request("GET", "/review", "X-HTTP-Method-Override: INVENTED" + i + "\r\n", ""));
                send(server, request("MADEUP" + i, "/review", "", ""));
            }
            String metrics = send(server, request("GET", "/metrics", "", "")).body();
            assertTrue(metrics.contains("method=\"other\""), metrics);
            assertFalse(metrics.contains("INVENTED"), metrics);
            assertFalse(metrics.contains("MADEUP"), metrics);
        }
    }
}
