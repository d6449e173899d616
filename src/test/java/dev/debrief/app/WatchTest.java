package dev.debrief.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.HashingEmbedder;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
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

    @TempDir
    Path folder;

    private LiveKnowledgeBase live;
    private Thread watch;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.createDirectories(folder.resolve("patterns"));
        write("a.md", "# A\n\nCommittees reject vague claims.");
        var sources = new Sources(List.of(folder.resolve("articles")), folder.resolve("patterns"));
        var workspace = new Workspace(sources, folder.resolve("index"), new HashingEmbedder(), unused -> {});
        long stamp = workspace.stamp();
        live = LiveKnowledgeBase.of(workspace.open(Progress.NONE));
        watch = Thread.ofVirtual().start(new Watch(workspace, stamp, live));
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
        return live.get().articleNames().size();
    }

    @Test
    void addedAndChangedArticlesAreServedAndDeletedOnesAreNot() throws Exception {
        write("b.md", "# B\n\nCommittees look for decisions.");
        await("the new article is served", () -> articles() == 2);
        write("b.md", "# Changed\n\nCommittees look for decisions.");
        await(
                "the changed article is served",
                () -> live.get().articleNames().get(1).title().equals("Changed"));
        Files.delete(folder.resolve("articles/b.md"));
        await("the deleted article is gone", () -> articles() == 1);
    }

    @Test
    void aBrokenFileIsReportedAndTheOtherArticlesStay() throws Exception {
        write("broken.md", "binary\0");
        await(
                "the problem is on the status page",
                () -> live.get().status().problems().stream().anyMatch(problem -> problem.startsWith("broken.md:")));
        assertEquals(1, articles());
        Files.delete(folder.resolve("articles/a.md"));
        var before = live.get();
        Thread.sleep(1500);
        assertSame(before, live.get(), "with no article left, the old index stays in use");
    }
}
