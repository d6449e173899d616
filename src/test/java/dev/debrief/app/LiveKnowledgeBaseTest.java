package dev.debrief.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.debrief.HashingEmbedder;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveKnowledgeBaseTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private KnowledgeBase knowledge() throws IOException {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        Path patterns = Files.createDirectories(folder.resolve("patterns"));
        Files.writeString(articles.resolve("a.md"), "# A\n\nCommittees reject vague claims.");
        return new Workspace(
                        new Sources(List.of(articles), patterns),
                        folder.resolve("index"),
                        new HashingEmbedder(),
                        unused -> {})
                .open(Progress.NONE);
    }

    private static boolean isOpen(KnowledgeBase knowledge) throws IOException {
        try {
            knowledge.articles();
            knowledge.passage("a-1");
            return true;
        } catch (AlreadyClosedException e) {
            return false;
        }
    }

    @Test
    void aReplacedKnowledgeBaseIsClosedWhenItsLastRequestHasEnded() throws IOException {
        var first = knowledge();
        var second = knowledge();
        var live = LiveKnowledgeBase.of(first);
        live.use(outer -> {
            live.use(inner -> {
                live.replace(second);
                return null;
            });
            assertEquals(true, isOpen(first), "one request still uses it");
            assertEquals(second, live.use(newest -> newest), "the next request uses the new one");
            return null;
        });
        assertEquals(false, isOpen(first));
        assertEquals(true, isOpen(second));
        live.close();
        assertEquals(false, isOpen(second));
    }

    @Test
    void requestsAfterTheEndAreToldThatTheServerIsStopping() throws IOException {
        var live = LiveKnowledgeBase.of(knowledge());
        live.close();
        live.close();
        assertThrows(NotReadyException.class, () -> live.use(knowledge -> knowledge));
    }
}
