package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.HashingEmbedder;
import dev.debrief.Seed;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Workspace;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.domain.Schema;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import dev.debrief.query.QueryText;
import dev.debrief.review.ReviewRequest;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random text, as a query or as a draft, is either handled or refused with a reason. */
@SuppressWarnings("NullAway.Init")
@Tag("slow")
final class FuzzTest {
    private static final int STRINGS = 20_000;
    private static final int OVER_HTTP = 1_000;

    private static final String[] PIECES = {
        "influence",
        "staff",
        "\"",
        "-",
        "*",
        "?",
        "~",
        "^",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ":",
        "company:",
        "kind:",
        "kind:bad-example",
        "level:\"",
        "AND",
        "OR",
        "NOT",
        "\\",
        "/",
        "<b>",
        "'",
        "--",
        "\"\"",
        "google",
        "\u202e",
        "\u200f",
        "\ud800",
        "\udc00",
        "\0",
        "\u0007",
        "é",
        "日本",
        "😀",
        "\ufeff",
        "\t",
        "\n",
        "\r\n",
        " ",
        "  ",
        "0",
        "1e999",
        "=1+1",
        "%",
        "%00",
        "&",
        "#",
        "a",
        "the",
        "it's",
        "…",
        "—",
        "i",
        "not"
    };

    @TempDir
    static Path folder;

    private static KnowledgeBase knowledge;
    private static final long SEED = Seed.of(FuzzTest.class);

    @BeforeAll
    static void build() throws IOException {
        Files.createDirectories(folder.resolve("patterns"));
        try (var files = Files.list(Path.of("corpus/patterns"))) {
            for (Path file : files.sorted().limit(3).toList())
                Files.copy(file, folder.resolve("patterns").resolve(file.getFileName()));
        }
        var sources = new Sources(List.of(Path.of("corpus/articles")), folder.resolve("patterns"));
        knowledge = new Workspace(sources, folder.resolve("index"), new HashingEmbedder(), unused -> {})
                .open(Progress.NONE);
    }

    @AfterAll
    static void close() throws IOException {
        knowledge.close();
    }

    private static String random(Random random, int longest) {
        var text = new StringBuilder();
        int length = random.nextInt(random.nextInt(4) == 0 ? longest : 40);
        while (text.length() < length) {
            if (random.nextInt(12) == 0) text.append((char) random.nextInt(0x10000));
            else text.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextInt(3) == 0) text.append(' ');
        }
        return text.toString();
    }

    @Test
    void everyStringIsSearchedOrRefusedWithAReason() throws IOException {
        var random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < STRINGS; i++) {
            String query = random(random, 700);
            try {
                QueryText.parse(query, Schema.SHIPPED);
                var mode = List.of(Mode.values()).get(random.nextInt(3));
                var request = new SearchRequest(
                        query, Map.of(), 1 + random.nextInt(3), 1 + random.nextInt(5), Order.RELEVANCE, mode);
                knowledge.search(request);
            } catch (SearchRequest.InvalidException e) {
                refused++;
                assertTrue(!String.valueOf(e.getMessage()).isBlank());
            } catch (RuntimeException e) {
                throw new AssertionError(Seed.replay(SEED) + ", string " + i + ": " + escaped(query), e);
            }
        }
        assertTrue(refused > 0 && refused < STRINGS / 4, refused + " refused");
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars()
                .forEach(c -> escaped.append(c > 31 && c < 127 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return escaped.toString();
    }

    @Test
    void extremeQueriesAreSearched() throws IOException {
        for (String query : List.of(
                "\"".repeat(512),
                "(".repeat(512),
                "*".repeat(512),
                "-".repeat(512),
                "a ".repeat(256),
                "a*b? ~2^9 ".repeat(50),
                distinct(512),
                "x".repeat(512))) {
            for (Mode mode : Mode.values())
                knowledge.search(new SearchRequest(query, Map.of(), 1, 10, Order.RELEVANCE, mode));
        }
        var unknownKind = new SearchRequest("kind:".repeat(100), Map.of(), 1, 10, Order.RELEVANCE, Mode.HYBRID);
        assertThrows(SearchRequest.InvalidException.class, () -> knowledge.search(unknownKind));
    }

    /** As many different words as fit into a length. */
    private static String distinct(int length) {
        var words = new StringBuilder();
        for (char a = 'b'; words.length() + 3 <= length; a++) {
            for (char b = 'b'; b <= 'z' && words.length() + 3 <= length; b++)
                words.append(a).append(b).append(' ');
        }
        return words.toString();
    }

    @Test
    void everyDraftIsReviewedOrRefusedWithAReason() throws IOException {
        var random = new Random(SEED + 1);
        for (int i = 0; i < STRINGS; i++) {
            String draft = random(random, i % 500 == 0 ? 21_000 : 300);
            try {
                var result = knowledge.review(ReviewRequest.of(draft, 1 + random.nextInt(10)));
                for (var match : result.findings()) {
                    for (var evidence : match.evidence()) {
                        boolean inside = 0 <= evidence.draftFrom()
                                && evidence.draftFrom() < evidence.draftTo()
                                && evidence.draftTo() <= draft.length();
                        assertTrue(inside, "evidence is in the draft");
                    }
                }
            } catch (ReviewRequest.InvalidException e) {
                assertTrue(!String.valueOf(e.getMessage()).isBlank());
            } catch (RuntimeException e) {
                throw new AssertionError(Seed.replay(SEED) + ", draft " + i, e);
            }
        }
    }

    @Test
    @Tag("model")
    void noRequestEndsWithAServerError() throws IOException, InterruptedException {
        var random = new Random(SEED + 2);
        var served = Served.shipped();
        String[] paths = {
            "/search?q=",
            "/api/search?q=",
            "/api/suggest?q=",
            "/api/search?mode=lexical&company=",
            "/patterns/",
            "/api/passages/",
            "/browse/level/",
            "/articles/",
            "/search?group=kind&q="
        };
        for (int i = 0; i < OVER_HTTP; i++) {
            String text = URLEncoder.encode(random(random, 600), StandardCharsets.UTF_8);
            var request =
                    HttpRequest.newBuilder(URI.create(served.base() + paths[random.nextInt(paths.length)] + text));
            if (i % 4 == 0) {
                request = HttpRequest.newBuilder(URI.create(served.base() + (i % 8 == 0 ? "/review" : "/api/nearest")))
                        .header("Content-Type", i % 8 == 0 ? "application/x-www-form-urlencoded" : "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(i % 8 == 0 ? "text=" + text : random(random, 300)));
            }
            int status = status(served.client(), request.build());
            assertEquals(
                    true,
                    status == 200 || (status >= 400 && status < 500),
                    Seed.replay(SEED) + ", request " + i + ": " + status);
        }
    }

    private static int status(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new AssertionError(Seed.replay(SEED) + ", " + request.method() + " " + request.uri(), e);
        }
    }
}
