package dev.debrief.ingest;

import dev.debrief.HashingEmbedder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

final class IndexHomeTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void writeAnArticle() throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.createDirectories(folder.resolve("patterns"));
        Files.writeString(
                folder.resolve("articles/a.md"),
                "# A\n\nCommittees reject vague claims.\n\n- BAD: \"I did it\"\n- GOOD: \"We did\"");
    }

    private IndexHome home(HashingEmbedder embedder) {
        var sources = new Sources(List.of(folder.resolve("articles")), folder.resolve("patterns"));
        return new IndexHome(folder.resolve("index"), sources, embedder, said::add);
    }

    private int open(HashingEmbedder embedder) throws IOException {
        try (var snapshot = home(embedder).open(Progress.NONE)) {
            return snapshot.passages();
        }
    }

    @Test
    void buildsOnceAndOpensAfterwards() throws IOException {
        var embedder = new HashingEmbedder();
        assertEquals(3, open(embedder));
        int calls = embedder.calls();
        assertEquals(3, open(embedder));
        assertEquals(calls, embedder.calls());
        assertEquals(List.of("Building the index: there is no index yet."), said);
    }

    @Test
    void aChangedArticleMakesTheIndexStaleButOnlyItsTextsAreEmbedded() throws IOException {
        var embedder = new HashingEmbedder();
        open(embedder);
        int calls = embedder.calls();
        Files.writeString(folder.resolve("articles/b.md"), "# B\n\nCommittees look for evidence of decisions.");
        assertEquals(4, open(embedder));
        assertEquals(calls + 1, embedder.calls());
        assertTrue(said.getLast().contains("changed since"), said.toString());
    }

    @Test
    void vectorsOfAnotherModelAreNotUsedAgain() throws IOException {
        var embedder = new HashingEmbedder();
        open(embedder);
        var other = new HashingEmbedder("other");
        open(other);
        assertEquals(embedder.calls(), other.calls());
    }

    @Test
    void aForeignIndexIsReplacedWithAMessage() throws IOException {
        try (var directory = FSDirectory.open(folder.resolve("index"));
                var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            writer.addDocument(new Document());
        }
        assertEquals(3, open(new HashingEmbedder()));
        assertEquals(List.of("Building the index: the index was not made by Debrief."), said);
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
        assertTrue(said.getLast().startsWith("Building the index: the index cannot be read"), said.toString());
    }

    @Test
    void whoeverComesSecondIsToldThatTheIndexIsBeingWritten() throws IOException {
        try (var directory = FSDirectory.open(folder.resolve("index"));
                var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            var error = assertThrows(IndexLockedException.class, () -> open(new HashingEmbedder()));
            assertTrue(String.valueOf(error.getMessage()).contains("another process is writing"));
        }
    }

    @Test
    void aTextThatSeveralArticlesShareIsOnePassageThatNamesThemAll() throws IOException {
        Files.writeString(folder.resolve("articles/b.md"), "# B\n\nAnother start.\n\nCommittees reject vague claims.");
        try (var snapshot = home(new HashingEmbedder()).open(Progress.NONE)) {
            assertEquals(4, snapshot.passages());
            var shared = java.util.stream.IntStream.range(
                            0, snapshot.searcher().getIndexReader().maxDoc())
                    .filter(doc -> isPassage(snapshot, doc))
                    .mapToObj(doc -> passage(snapshot, doc))
                    .filter(p -> p.text().startsWith("Committees"))
                    .toList();
            assertEquals(1, shared.size());
            assertEquals("a", shared.getFirst().articleId());
            assertEquals("b", shared.getFirst().alsoIn().getFirst().articleId());
            assertTrue(shared.getFirst().placeIn("b").from()
                    > shared.getFirst().placeIn("a").from());
        }
    }

    private static boolean isPassage(Snapshot snapshot, int doc) {
        try {
            return Fields.TYPE_PASSAGE.equals(
                    snapshot.searcher().storedFields().document(doc).get(Fields.TYPE));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Records.IndexedPassage passage(Snapshot snapshot, int doc) {
        try {
            return snapshot.passage(doc);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anOldIndexServesWhileANewOneIsBuilt() throws IOException {
        var embedder = new HashingEmbedder();
        try (var before = home(embedder).open(Progress.NONE)) {
            Files.writeString(folder.resolve("articles/b.md"), "# B\n\nCommittees look for evidence of decisions.");
            assertEquals(4, open(embedder));
            assertEquals(3, before.passages());
            assertEquals(1, before.articles().size());
        }
    }

    @Test
    void aFolderWithoutArticlesIsAClearError() throws IOException {
        Files.delete(folder.resolve("articles/a.md"));
        var error = assertThrows(IOException.class, () -> open(new HashingEmbedder()));
        assertTrue(String.valueOf(error.getMessage()).startsWith("no articles: put"), error.getMessage());
    }
}
