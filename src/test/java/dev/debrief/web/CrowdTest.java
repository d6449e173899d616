package dev.debrief.web;

import static dev.debrief.web.Wire.assertGuarded;
import static dev.debrief.web.Wire.request;
import static dev.debrief.web.Wire.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.LiveKnowledgeBase;
import dev.debrief.app.Shipped;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Clients that are slow, many, rude, or gone, beside clients that are none of these. */
@SuppressWarnings("NullAway.Init")
@Tag("model")
@Isolated("uses all processors, and reads the log of all classes")
final class CrowdTest {
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final int OVERSIZED = 30 << 20;

    private static KnowledgeBase knowledge;
    private static WebServer server;

    @BeforeAll
    static void start() throws IOException {
        knowledge = Shipped.knowledgeBase();
        knowledge.load();
        server = WebServer.start(LiveKnowledgeBase.of(knowledge), Served.ROOMY, "127.0.0.1", 0);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        knowledge.close();
    }

    private static String draft(int characters) {
        String sentence = "I rewrote the module alone over the weekend because the other team was slow. ";
        return "{\"text\": \"" + sentence.repeat(characters / sentence.length()) + "\"}";
    }

    private static void assertOthersAreServed() throws IOException {
        for (String path : List.of("/", "/search?q=influence", "/api/search?q=scope", "/articles", "/healthz"))
            assertEquals(200, send(server, request("GET", path, "", "")).status(), path);
        assertEquals(
                200,
                send(server, request("POST", "/api/nearest", JSON, draft(600))).status());
    }

    @Test
    void slowHeadersAndSlowBodiesLockOutNobody() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 500; i++) {
                var socket = Wire.connect(server);
                Wire.write(socket, "GET / HTTP/1.1\r\nHost: local");
                slow.add(socket);
            }
            for (int i = 0; i < 80; i++) {
                var socket = Wire.connect(server);
                Wire.write(
                        socket,
                        "POST /api/nearest HTTP/1.1\r\nHost: localhost\r\n" + JSON + "Content-Length: 20000\r\n\r\n{");
                slow.add(socket);
            }
            for (int round = 0; round < 3; round++) {
                assertOthersAreServed();
                for (var socket : slow) Wire.write(socket, "h");
            }
        } finally {
            for (var socket : slow) socket.close();
        }
    }

    @Test
    void aBodyThatArrivesTooSlowlyIsRefused() throws Exception {
        try (var socket = Wire.connect(server)) {
            Wire.write(
                    socket,
                    "POST /api/nearest HTTP/1.1\r\nHost: localhost\r\n" + JSON + "Content-Length: 20000\r\n\r\n{");
            Thread.sleep(1_200);
            Wire.write(socket, "\"");
            var response = Wire.read(socket);
            assertGuarded(response, 408);
            assertTrue(response.body().contains("request-timeout"), response.body());
        }
    }

    @Test
    void healthChecksAreAnsweredWhileManyLongDraftsArriveAndEachIsReviewedOrToldToComeBack() throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            String request = request("POST", "/api/nearest", JSON, draft(20_000));
            var drafts = new ArrayList<Future<Wire.Response>>();
            for (int i = 0; i < 100; i++) drafts.add(clients.submit(() -> send(server, request)));
            var over = new AtomicBoolean();
            var longest = clients.submit(() -> {
                long most = 0;
                while (!over.get()) {
                    long start = System.nanoTime();
                    assertEquals(
                            200,
                            send(server, request("GET", "/healthz", "", "")).status());
                    most = Math.max(most, System.nanoTime() - start);
                    Thread.sleep(5);
                }
                return Duration.ofNanos(most);
            });
            var statuses = new ArrayList<Integer>();
            for (var draft : drafts) {
                var response = draft.get();
                statuses.add(response.status());
                if (response.status() == 503) Wire.assertMustWait(response, 503);
            }
            over.set(true);
            assertTrue(Set.of(200, 503).containsAll(statuses), statuses.toString());
            assertTrue(statuses.contains(200), statuses.toString());
            // Drafts keep the processors busy for many times as long.
            assertTrue(
                    longest.get().compareTo(Duration.ofSeconds(2)) < 0,
                    longest.get().toString());
        }
    }

    @Test
    void anOversizedBodyIsRefusedBeforeItIsReadHoweverMuchOfItIsSent() throws Exception {
        for (String method : List.of("POST", "GET")) {
            for (int sent : List.of(0, 1024, OVERSIZED)) {
                for (String path : List.of("/api/nearest", "/review")) {
                    try (var socket = Wire.connect(server)) {
                        Wire.write(
                                socket,
                                method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + JSON + "Content-Length: "
                                        + OVERSIZED + "\r\n\r\n");
                        if (sent > 0) Wire.write(socket, "x".repeat(sent));
                        var response = Wire.readOne(socket);
                        assertGuarded(response, 413);
                        assertEquals("close", response.headers().get("connection"));
                        assertTrue(response.body().contains("too large"), response.body());
                    }
                }
            }
        }
    }

    @Test
    void anOversizedBodyIsNotAskedForAndAnotherIs() throws Exception {
        try (var socket = Wire.connect(server)) {
            Wire.write(socket, expecting(OVERSIZED));
            assertGuarded(Wire.readOne(socket), 413);
        }
        try (var socket = Wire.connect(server)) {
            String body = draft(600);
            Wire.write(socket, expecting(body.length()));
            awaitContinue(socket);
            Wire.write(socket, body);
            assertGuarded(Wire.read(socket), 200);
        }
    }

    private static final class Lines extends Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord record) {
            if (record.getLevel().intValue() >= java.util.logging.Level.INFO.intValue())
                lines.add(record.getLevel() + " " + record.getMessage() + " " + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        synchronized List<String> lines() {
            return List.copyOf(lines);
        }
    }

    @Test
    void clientsThatGoAwayLeaveNothingInTheLog() throws Exception {
        var log = new Lines();
        Logger.getLogger("").addHandler(log);
        try {
            String post = "POST /api/nearest HTTP/1.1\r\nHost: localhost\r\n" + JSON;
            for (String begun : List.of(
                    post + "Content-Length: 20000\r\n\r\n{\"text\"",
                    post + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"te",
                    post + "Content-Length: " + OVERSIZED + "\r\n\r\n{",
                    request("POST", "/api/nearest", JSON, draft(18_000)),
                    request("GET", "/api/search?size=100", "", ""),
                    request("GET", "/articles/behavioral-signals-staff-pm", "", ""))) {
                for (int i = 0; i < 5; i++) {
                    try (var socket = Wire.connect(server)) {
                        socket.setSoLinger(true, 0); // closing resets the connection
                        Wire.write(socket, begun);
                        Thread.sleep(20L * i);
                    }
                }
            }
            assertOthersAreServed();
            assertEquals(List.of(), log.lines());
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
    }

    @Test
    void aDraftThatIsArrivingWhenTheServerStopsIsReviewed() throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var own = WebServer.start(LiveKnowledgeBase.of(knowledge), Served.ROOMY, "127.0.0.1", 0);
            try (var socket = Wire.connect(own)) {
                String body = draft(600);
                Wire.write(socket, expecting(body.length()));
                awaitContinue(socket);
                var closing = clients.submit(own::close);
                Wire.write(socket, body);
                assertGuarded(Wire.read(socket), 200);
                closing.get();
            }
        }
    }

    private static String expecting(int length) {
        return "POST /api/nearest HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + JSON
                + "Expect: 100-continue\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static void awaitContinue(Socket socket) throws IOException {
        String expected = "HTTP/1.1 100 Continue\r\n\r\n";
        assertEquals(
                expected, new String(socket.getInputStream().readNBytes(expected.length()), StandardCharsets.US_ASCII));
    }
}
