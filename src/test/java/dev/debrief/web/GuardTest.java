package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Limits;
import dev.debrief.app.LiveKnowledgeBase;
import dev.debrief.app.Shipped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private record Response(int status, Map<String, String> headers, String body) {}

    private static Response send(WebServer server, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            assertTrue(end > 0, "no response to " + request.lines().findFirst() + ": " + all);
            String[] lines = all.substring(0, end).split("\r\n");
            var headers = new LinkedHashMap<String, String>();
            for (int i = 1; i < lines.length; i++) {
                int colon = lines[i].indexOf(':');
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
            return new Response(Integer.parseInt(lines[0].split(" ")[1]), headers, all.substring(end + 4));
        }
    }

    private static String request(String method, String path, String headers, String body) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                + (body.isEmpty()
                        ? ""
                        : "Content-Length: " + body.getBytes(StandardCharsets.ISO_8859_1).length + "\r\n")
                + "\r\n" + body;
    }

    private static void assertMustWait(Response response, int status) {
        assertGuarded(response, status);
        assertEquals("1", response.headers().get("retry-after"));
    }

    private static void assertGuarded(Response response, int status) {
        assertEquals(status, response.status(), response.body());
        SecurityHeaders.ALL.forEach((name, value) ->
                assertEquals(value, response.headers().get(name.toLowerCase(Locale.ROOT)), name + " with " + status));
        assertFalse(response.headers().containsKey("server"), "no server version");
        assertFalse(response.headers().containsKey("access-control-allow-origin"), "no CORS");
        for (String secret : List.of("Jetty", "Javalin", "Exception", "\tat ", System.getProperty("user.dir")))
            assertFalse(response.body().contains(secret), secret + " in " + response.body());
        String policy = String.valueOf(response.headers().get("content-security-policy"));
        assertFalse(policy.contains("unsafe"), policy);
    }

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
                CompletableFuture.failedFuture(new IOException("/secret/path")), Duration.ofMillis(100));
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
        var opening = new LiveKnowledgeBase(new CompletableFuture<>(), Duration.ofMillis(100));
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
    void requestsBeyondTheLimitWaitAndAreThenRefused() throws Exception {
        var opening = new CompletableFuture<KnowledgeBase>();
        var limits = new Limits(2, Duration.ofMillis(50), Duration.ofSeconds(5), 10_000, 10_000, List.of());
        try (var server = WebServer.start(new LiveKnowledgeBase(opening, limits.deadline()), limits, "127.0.0.1", 0);
                var clients = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<java.util.concurrent.Future<Response>>();
            for (int i = 0; i < 2; i++) waiting.add(clients.submit(() -> send(server, request("GET", "/", "", ""))));
            Response third;
            do third = send(server, request("GET", "/review", "", ""));
            while (third.status() != 503);
            assertGuarded(third, 503);
            try (var knowledge = Shipped.knowledgeBase()) {
                opening.complete(knowledge);
                for (var one : waiting) assertEquals(200, one.get().status());
                assertEquals(200, send(server, request("GET", "/", "", "")).status(), "the turns are free again");
            }
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
