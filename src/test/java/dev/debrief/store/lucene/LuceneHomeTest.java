package dev.debrief.store.lucene;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.domain.Schema;
import dev.debrief.ingest.Built;
import dev.debrief.store.FailedCheckException;
import dev.debrief.store.Manifest;
import dev.debrief.store.UnusableIndexException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LuceneHomeTest {
    /** Where a file of Lucene states the version of its format: after four bytes and the name "segments" with its length. */
    private static final int VERSION = 13;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private LuceneHome home;

    @BeforeEach
    void home() {
        home = new LuceneHome(folder, Schema.SHIPPED);
    }

    @Test
    void anIndexOfAnotherVersionOfLuceneIsUnusableAndReplaced() throws IOException {
        for (int version : new int[] {1, 1_000}) {
            Built.shipped(home, Built.NO_PATTERNS).close();
            Path segments;
            try (var files = Files.list(folder)) {
                segments = files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                        .findFirst()
                        .orElseThrow();
            }
            byte[] bytes = Files.readAllBytes(segments);
            ByteBuffer.wrap(bytes).putInt(VERSION, version);
            Files.write(segments, bytes);
            assertThrows(UnusableIndexException.class, home::open);
            try (var store = Built.shipped(home, Built.NO_PATTERNS)) {
                assertTrue(store.size() > 100);
            }
        }
    }

    @Test
    void aWriterThatCouldNotStartHoldsNoLock() throws IOException {
        Path note = Files.createDirectories(folder.resolve("writer.txt"));
        assertThrows(IOException.class, () -> home.write("model", 1));
        Files.delete(note);
        home.write("model", 1).close();
    }

    @Test
    void anIndexWithoutPassagesIsNotCommitted() throws IOException {
        try (var writer = home.write("model", 0)) {
            var manifest = new Manifest(Manifest.SCHEMA, "fingerprint", "model", "now");
            var error = assertThrows(FailedCheckException.class, () -> writer.commit(manifest));
            assertTrue(String.valueOf(error.getMessage()).contains("(no passages)"), error.getMessage());
        }
    }
}
