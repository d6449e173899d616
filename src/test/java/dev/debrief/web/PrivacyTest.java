package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.app.BuildProgress;
import dev.debrief.app.Limits;
import dev.debrief.app.LiveKnowledgeBase;
import dev.debrief.app.Shipped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Puts a unique token into drafts and checks that it appears in no file, log, metric, or cacheable response. */
@Tag("model")
@Isolated("reads all files written meanwhile and the log of all classes")
final class PrivacyTest {
    private static final String TOKEN = "canary" + UUID.randomUUID().toString().replace("-", "");

    private static String draft() {
        return "On Sunday I read the delivery code, rewrote it all by myself and called it " + TOKEN
                + ". Everyone was aligned within the hour and nobody else had to do anything at all.";
    }

    private static final class Everything extends Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord record) {
            lines.add(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static HttpResponse<String> post(HttpClient client, int port, String path, String type, byte[] body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aDraftLeavesNoTrace() throws Exception {
        var started = FileTime.from(Instant.now().minusSeconds(1));
        var log = new Everything();
        log.setLevel(Level.ALL);
        Logger root = Logger.getLogger("dev.debrief");
        Level before = root.getLevel();
        root.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(log);
        root.addHandler(log);
        var responses = new ArrayList<HttpResponse<String>>();
        String metrics;
        try (var client = HttpClient.newHttpClient();
                var knowledge = Shipped.knowledgeBase();
                var server = WebServer.start(knowledge, "127.0.0.1", 0);
                var late = WebServer.start(
                        new LiveKnowledgeBase(new CompletableFuture<>(), new BuildProgress(), Duration.ofMillis(100)),
                        Limits.STANDARD,
                        "127.0.0.1",
                        0)) {
            String json = "{\"text\": \"" + draft() + "\"}";
            String form = "text=" + draft().replace(' ', '+');
            byte[] huge = (form + "x".repeat(400_000)).getBytes(StandardCharsets.UTF_8);
            String tooLong = "{\"text\": \"" + draft() + "x".repeat(25_000) + "\"}";
            String urlencoded = "application/x-www-form-urlencoded";
            for (int port : new int[] {server.port(), late.port()}) {
                responses.add(
                        post(client, port, "/api/nearest", "application/json", json.getBytes(StandardCharsets.UTF_8)));
                responses.add(post(client, port, "/review", urlencoded, form.getBytes(StandardCharsets.UTF_8)));
                responses.add(post(client, port, "/review", urlencoded, huge));
                responses.add(post(
                        client, port, "/api/nearest", "application/json", tooLong.getBytes(StandardCharsets.UTF_8)));
                responses.add(post(
                        client,
                        port,
                        "/api/nearest",
                        "application/json",
                        (json + "{,").getBytes(StandardCharsets.UTF_8)));
                responses.add(post(
                        client,
                        port,
                        "/api/nearest",
                        "application/json",
                        ("{" + draft()).getBytes(StandardCharsets.UTF_8)));
                responses.add(
                        post(client, port, "/api/nearest", "text/plain", draft().getBytes(StandardCharsets.UTF_8)));
                responses.add(
                        post(client, port, "/api/search", "application/json", json.getBytes(StandardCharsets.UTF_8)));
                responses.add(post(client, port, "/nowhere", urlencoded, form.getBytes(StandardCharsets.UTF_8)));
            }
            metrics = client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } finally {
            Logger.getLogger("").removeHandler(log);
            root.removeHandler(log);
            root.setLevel(before);
        }
        assertEquals(200, responses.getFirst().statusCode());
        assertTrue(responses.get(1).body().contains(TOKEN), "the review shows the draft to its author");
        for (var response : responses) {
            boolean mayBeKept = response.statusCode() == 200
                    && !"no-store"
                            .equals(response.headers()
                                    .firstValue("Cache-Control")
                                    .orElse(""));
            assertFalse(mayBeKept, response.uri() + " " + response.headers());
            boolean isReview = response.uri().getPath().equals("/review");
            assertFalse(
                    !isReview && response.body().contains(TOKEN), response.uri() + " repeats it: " + response.body());
            assertFalse(response.headers().map().toString().contains(TOKEN));
        }
        assertTrue(log.lines.stream().anyMatch(line -> line.contains("/review")), "requests must be logged");
        assertFalse(log.lines.stream().anyMatch(line -> line.contains(TOKEN)), "the token is in the log");
        assertFalse(metrics.contains(TOKEN), "the token is in the metrics");
        for (Path place : List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of("")))
            assertEquals(List.of(), filesWithToken(place.toAbsolutePath(), started), place.toString());
    }

    /** Files that were written since the given time and contain the token. */
    private static List<Path> filesWithToken(Path folder, FileTime since) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                boolean readable = attributes.isRegularFile() && attributes.size() < 64 << 20 && Files.isReadable(file);
                if (readable && attributes.lastModifiedTime().compareTo(since) >= 0) {
                    String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    if (content.contains(TOKEN)) found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
