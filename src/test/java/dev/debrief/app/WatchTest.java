package dev.debrief.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.HashingEmbedder;
import dev.debrief.embed.Embedder;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import dev.debrief.web.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
@Tag("slow")
final class WatchTest {
    /** Only a failing test waits this long. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Watch.Pace PACE = new Watch.Pace(
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofMillis(500),
            Duration.ofMillis(100),
            Duration.ofMillis(200));

    @TempDir
    Path folder;

    private volatile boolean failing;
    private LiveKnowledgeBase live;
    private Thread watch;

    /** A model that can be made to fail. */
    private final class Failing implements Embedder {
        private final Embedder working = new HashingEmbedder();

        @Override
        public String model() {
            return working.model();
        }

        @Override
        public int dimension() {
            return working.dimension();
        }

        @Override
        public float[] embed(String text) {
            if (failing) throw new StackOverflowError();
            return working.embed(text);
        }
    }

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.createDirectories(folder.resolve("patterns"));
        write("a.md", "# A\n\nCommittees reject vague claims.");
        var sources = new Sources(List.of(folder.resolve("articles")), folder.resolve("patterns"));
        var workspace = new Workspace(sources, folder.resolve("index"), new Failing(), unused -> {});
        long stamp = workspace.stamp();
        live = LiveKnowledgeBase.of(workspace.open(Progress.NONE));
        watch = Thread.ofVirtual().start(new Watch(workspace, stamp, live, PACE));
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        watch.interrupt();
        watch.join();
        live.close();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve("articles").resolve(name), text);
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, what);
            Thread.sleep(20);
        }
    }

    private int articles() {
        return live.use(KnowledgeBase::articleNames).size();
    }

    @Test
    void addedAndChangedArticlesAreServedAndDeletedOnesAreNot() throws Exception {
        write("b.md", "# B\n\nCommittees look for decisions.");
        await("the new article is served", () -> articles() == 2);
        write("b.md", "# Changed\n\nCommittees look for decisions.");
        await(
                "the changed article is served",
                () -> live.use(KnowledgeBase::articleNames).get(1).title().equals("Changed"));
        Files.delete(folder.resolve("articles/b.md"));
        await("the deleted article is gone", () -> articles() == 1);
    }

    @Test
    void aHundredFilesWrittenAtOnceAndDeletedAreServedAndGone() throws Exception {
        for (int i = 0; i < 100; i++) write("n" + i + ".md", "# N" + i + "\n\nCommittees reject claim " + i + ".");
        await("all are served", () -> articles() == 101);
        for (int i = 0; i < 100; i++) Files.delete(folder.resolve("articles/n" + i + ".md"));
        await("all are gone", () -> articles() == 1);
    }

    @Test
    void aFolderMovedAwayKeepsTheOldIndexAndIsFollowedWhenItIsBack() throws Exception {
        Files.move(folder.resolve("articles"), folder.resolve("away"));
        await("the missing folder is reported", () -> live.trouble().isPresent());
        assertEquals(1, articles());
        Files.writeString(folder.resolve("away/b.md"), "# B\n\nCommittees look for decisions.");
        Files.move(folder.resolve("away"), folder.resolve("articles"));
        await("the folder is followed again", () -> articles() == 2);
        await("nothing is reported any more", () -> live.trouble().isEmpty());
    }

    @Test
    void aFileThatIsWrittenWithoutPauseDoesNotHideOtherChanges() throws Exception {
        var writing = Thread.ofPlatform().start(() -> {
            try {
                for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                    write("log.md", "# Log\n\nCommittees reject vague claims, line " + i + ".");
                    Thread.sleep(20);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            write("b.md", "# B\n\nCommittees look for decisions.");
            await(
                    "the other article is served",
                    () -> live.use(KnowledgeBase::articleNames).stream()
                            .anyMatch(article -> article.title().equals("B")));
        } finally {
            writing.interrupt();
            writing.join();
        }
    }

    @Test
    void aFailedUpdateIsReportedAndTriedAgainUntilItsCauseIsGone() throws Exception {
        // Another process writes the index: nothing changes in the articles when it has finished.
        try (var other = FSDirectory.open(folder.resolve("index"));
                var lock = other.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            write("b.md", "# B\n\nCommittees look for decisions.");
            await("the failure is reported", () -> live.trouble().isPresent());
            assertEquals(1, articles());
            assertTrue(statusPage().contains("Not up to date"));
            assertFalse(statusPage().contains(folder.toString()), "no path of this machine on a page");
        }
        await("the article is served", () -> articles() == 2);
        await("nothing is reported any more", () -> live.trouble().isEmpty());
        assertFalse(statusPage().contains("Not up to date"));
    }

    private String statusPage() throws IOException, InterruptedException {
        try (var server = WebServer.start(live, Limits.STANDARD, "127.0.0.1", 0);
                var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + server.port() + "/status");
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void afterAnErrorTheWatchGoesOn() throws Exception {
        failing = true;
        write("b.md", "# B\n\nCommittees look for decisions.");
        await(
                "the error is reported",
                () -> live.trouble()
                        .filter(trouble -> trouble.contains("StackOverflowError"))
                        .isPresent());
        failing = false;
        await("the article is served", () -> articles() == 2);
    }

    @Test
    void aBrokenFileIsReportedAndTheOtherArticlesStay() throws Exception {
        write("broken.md", "binary\0");
        await(
                "the problem is on the status page",
                () -> live.use(KnowledgeBase::status).problems().stream()
                        .anyMatch(problem -> problem.startsWith("broken.md:")));
        assertEquals(1, articles());
        Files.delete(folder.resolve("articles/a.md"));
        var before = live.use(k -> k);
        Thread.sleep(1500);
        assertSame(before, live.use(k -> k), "with no article left, the old index stays in use");
    }

    @Test
    void anArticleDatedInTheFutureIsServedAndReadOnce() throws Exception {
        write("b.md", "# B\n\nCommittees look for decisions.");
        Files.setLastModifiedTime(
                folder.resolve("articles/b.md"), FileTime.from(Instant.parse("2190-01-01T00:00:00Z")));
        await("the article is served", () -> articles() == 2);
        var served = live.use(k -> k);
        Thread.sleep(2_000);
        assertSame(served, live.use(k -> k));
    }
}
