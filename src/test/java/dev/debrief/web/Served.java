package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.HashingEmbedder;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Limits;
import dev.debrief.app.LiveKnowledgeBase;
import dev.debrief.app.Shipped;
import dev.debrief.app.Workspace;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A real server on a free port, with a client. Closing it also closes the knowledge base. */
record Served(KnowledgeBase knowledge, WebServer server, HttpClient client) implements AutoCloseable {
    /** Limits that all test classes together do not reach. */
    static final Limits ROOMY =
            new Limits(64, Limits.STANDARD.patience(), Limits.STANDARD.deadline(), 1_000_000, 1_000_000, List.of());

    /** Started on first use. */
    private static final class Shared {
        private static final Served SHIPPED = of(loaded(Shipped.knowledgeBase()));
    }

    /** As it is shortly after the start. */
    private static KnowledgeBase loaded(KnowledgeBase knowledge) {
        try {
            knowledge.load();
            return knowledge;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Served of(KnowledgeBase knowledge) {
        return new Served(
                knowledge,
                WebServer.start(LiveKnowledgeBase.of(knowledge), ROOMY, "127.0.0.1", 0),
                HttpClient.newHttpClient());
    }

    /** A server with the files in {@code articles} and {@code patterns} of a folder, whose texts have vectors that cost nothing. */
    static Served of(Path folder) throws IOException {
        var sources = new Sources(List.of(folder.resolve("articles")), folder.resolve("patterns"));
        return of(new Workspace(sources, folder.resolve("index"), new HashingEmbedder(), unused -> {})
                .open(Progress.NONE));
    }

    /** A server with the shipped corpus that all test classes share. It is never closed and ends with the tests. */
    static Served shipped() {
        return Shared.SHIPPED;
    }

    String base() {
        return "http://127.0.0.1:" + server.port();
    }

    /** A page that is there, and valid HTML. */
    Document page(String path) throws Exception {
        var response = get(path);
        assertEquals(200, response.statusCode(), path);
        HtmlTest.assertValid(response.body());
        return Jsoup.parse(response.body());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base() + path)));
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base() + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
        knowledge.close();
    }
}
