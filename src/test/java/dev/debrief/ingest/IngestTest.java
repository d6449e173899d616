package dev.debrief.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.debrief.HashingEmbedder;
import dev.debrief.domain.Schema;
import dev.debrief.learn.Artifacts;
import dev.debrief.learn.Models;
import dev.debrief.store.Candidates;
import dev.debrief.store.Deadline;
import dev.debrief.store.Filters;
import dev.debrief.store.IndexLockedException;
import dev.debrief.store.Page;
import dev.debrief.store.PageRequest;
import dev.debrief.store.lucene.English;
import dev.debrief.store.lucene.LuceneHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IngestTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final List<String> reported = new ArrayList<>();

    @BeforeEach
    void writeAnArticle() throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.createDirectories(folder.resolve("patterns"));
        Files.writeString(
                folder.resolve("articles/a.md"),
                "# A\n\nCommittees reject candidates who make vague claims.\n\n- BAD: \"I did it\"\n- GOOD: \"We did\"");
    }

    private Ingest ingest(HashingEmbedder embedder) {
        var home = new LuceneHome(folder.resolve("index"), Schema.SHIPPED);
        return Built.ingest(home, folder.resolve("articles"), folder.resolve("patterns"), embedder, reported::add);
    }

    private int open(HashingEmbedder embedder) throws IOException {
        try (var store = ingest(embedder).open(Progress.NONE)) {
            return store.size();
        }
    }

    @Test
    void buildsOnceAndOpensAfterwards() throws IOException {
        var embedder = new HashingEmbedder();
        assertEquals(3, open(embedder));
        int calls = embedder.calls();
        assertEquals(3, open(embedder));
        assertEquals(calls, embedder.calls());
        assertEquals(List.of("Building the index: there is no index yet."), reported);
    }

    @Test
    void aChangedArticleMakesTheIndexStaleButOnlyItsTextsAreEmbedded() throws IOException {
        var embedder = new HashingEmbedder();
        open(embedder);
        int calls = embedder.calls();
        Files.writeString(folder.resolve("articles/b.md"), "# B\n\nCommittees look for evidence of decisions.");
        assertEquals(4, open(embedder));
        assertEquals(calls + 1, embedder.calls());
        assertTrue(reported.getLast().contains("changed since"), reported.toString());
    }

    @Test
    void vectorsOfAnotherModelAreNotUsedAgain() throws IOException {
        var embedder = new HashingEmbedder();
        open(embedder);
        var other = new HashingEmbedder("other");
        // Whatever is learned from the catalogue is learned before: only passages are counted below.
        new Models(Artifacts.ofProgram(), new English(), other.model())
                .catalogue(List.of(), texts -> embedder.embedAll(texts, unused -> {}));
        assertEquals(3, open(other));
        assertEquals(3, other.calls());
    }

    @Test
    void aForeignIndexIsReplacedWithAMessage() throws IOException {
        try (var directory = FSDirectory.open(folder.resolve("index"));
                var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            writer.addDocument(new Document());
        }
        assertEquals(3, open(new HashingEmbedder()));
        assertEquals(List.of("Building the index: the index was not made by Debrief."), reported);
    }

    @Test
    void aDamagedIndexIsReplacedWithAMessage() throws IOException {
        open(new HashingEmbedder());
        try (var files = Files.list(folder.resolve("index"))) {
            for (Path file :
                    files.filter(f -> f.toString().contains("segments_")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertEquals(3, open(new HashingEmbedder()));
        String damage = "the index in " + folder.resolve("index") + " cannot be read (segments_1 is damaged).";
        assertEquals(
                List.of("Building the index: " + damage, "Nothing of the last index is reused: " + damage),
                reported.subList(1, 3));
    }

    @Test
    void articlesWithoutPassagesAreRefusedAndTheOldIndexStays() throws IOException {
        var embedder = new HashingEmbedder();
        open(embedder);
        Files.writeString(folder.resolve("articles/a.md"), "# A heading\n");
        var error = assertThrows(IOException.class, () -> open(embedder));
        assertTrue(String.valueOf(error.getMessage()).startsWith("no passages in "), error.getMessage());
        try (var old = new LuceneHome(folder.resolve("index"), Schema.SHIPPED).open()) {
            assertEquals(3, old.size());
        }
    }

    @Test
    void aSecondWriterHearsThatTheIndexIsBeingWritten() throws IOException {
        try (var directory = FSDirectory.open(folder.resolve("index"));
                var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            var error = assertThrows(IndexLockedException.class, () -> open(new HashingEmbedder()));
            assertTrue(String.valueOf(error.getMessage()).contains("another process is writing"));
        }
    }

    @Test
    void aTextThatSeveralArticlesShareIsOnePassageThatNamesThemAll() throws IOException {
        Files.writeString(
                folder.resolve("articles/b.md"),
                "# B\n\nAnother start.\n\nCommittees reject candidates who make vague claims.");
        try (var store = ingest(new HashingEmbedder()).open(Progress.NONE)) {
            assertEquals(4, store.size());
            var everything = store.match(new Candidates.Everything(), Deadline.none());
            var shared = store.find(everything, Filters.NONE, PageRequest.first(10), Deadline.none()).hits().stream()
                    .map(Page.Hit::passage)
                    .filter(p -> p.text().startsWith("Committees"))
                    .toList();
            assertEquals(1, shared.size());
            assertEquals("a", shared.getFirst().articleId());
            assertEquals("b", shared.getFirst().links().alsoIn().getFirst().id());
            assertTrue(shared.getFirst().placeIn("b").from()
                    > shared.getFirst().placeIn("a").from());
        }
    }

    @Test
    void anOldIndexServesWhileANewOneIsBuilt() throws IOException {
        var embedder = new HashingEmbedder();
        try (var before = ingest(embedder).open(Progress.NONE)) {
            Files.writeString(folder.resolve("articles/b.md"), "# B\n\nCommittees look for evidence of decisions.");
            assertEquals(4, open(embedder));
            assertEquals(3, before.size());
            assertEquals(1, before.sidecar().articles().size());
        }
    }

    @Test
    void aFolderWithoutArticlesIsAClearError() throws IOException {
        Files.delete(folder.resolve("articles/a.md"));
        var error = assertThrows(IOException.class, () -> open(new HashingEmbedder()));
        assertTrue(String.valueOf(error.getMessage()).startsWith("no articles: put"), error.getMessage());
    }

    @Test
    void aFileInThePlaceOfTheIndexIsNamedWithTheReason() throws IOException {
        Files.writeString(folder.resolve("index"), "");
        assertUnwritable("it is not a folder");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedWithTheReason() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        assertUnwritable(folder.resolve("file/index"), "Not a directory");
    }

    @Test
    void anIndexFolderThatCannotBeWrittenToIsNamedWithTheReason() throws IOException {
        Path index = Files.createDirectory(folder.resolve("index"));
        assumeTrue(index.toFile().setWritable(false) && !Files.isWritable(index), "root may write everywhere");
        assertUnwritable("access denied");
    }

    @Test
    void aFolderThatMayNotBeMadeIsNamedWithTheReason() throws IOException {
        Path parent = Files.createDirectory(folder.resolve("parent"));
        assumeTrue(parent.toFile().setWritable(false) && !Files.isWritable(parent), "root may write everywhere");
        assertUnwritable(parent.resolve("index"), "access denied");
    }

    private void assertUnwritable(String reason) {
        assertUnwritable(folder.resolve("index"), reason);
    }

    private void assertUnwritable(Path index, String reason) {
        var home = new LuceneHome(index, Schema.SHIPPED);
        var ingest = Built.ingest(
                home, folder.resolve("articles"), folder.resolve("patterns"), new HashingEmbedder(), unused -> {});
        var error = assertThrows(IOException.class, () -> ingest.open(Progress.NONE));
        assertTrue(
                String.valueOf(error.getMessage())
                        .startsWith("the index in " + index + " could not be written (" + reason + ")"),
                error.getMessage());
    }

    @Test
    void articlesDatedInTheFutureAreReadOnce() throws IOException {
        Files.setLastModifiedTime(
                folder.resolve("articles/a.md"), FileTime.from(Instant.parse("2190-01-01T00:00:00Z")));
        open(new HashingEmbedder());
        var again = new HashingEmbedder();
        open(again);
        assertEquals(0, again.calls());
    }
}
