package dev.debrief.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the folder
final class ArtifactsTest {
    private static final CBORMapper CBOR = new CBORMapper();

    private record Learned(List<String> names, float[] weights) {}

    private record Other(int number) {}

    @TempDir
    Path folder;

    private Path shipped;
    private Path cache;
    private Artifacts artifacts;
    private int trainings;

    @BeforeEach
    void startWithoutFiles() {
        shipped = folder.resolve("shipped");
        cache = folder.resolve("cache");
        artifacts = new Artifacts(shipped, cache);
    }

    private Learned train(float weight) {
        trainings++;
        return new Learned(List.of("a", "b"), new float[] {weight, -0.0f, Float.MIN_VALUE});
    }

    private float get(String fingerprint, float weight) {
        return artifacts.get("x", fingerprint, Learned.class, () -> train(weight))
                .weights()[0];
    }

    @Test
    void whatWasTrainedIsReadTheNextTimeBitForBit() {
        var first = artifacts.get("x", "1", Learned.class, () -> train(0.1f));
        var second = artifacts.get("x", "1", Learned.class, () -> train(7));
        assertEquals(1, trainings);
        assertEquals(first.names(), second.names());
        assertArrayEquals(first.weights(), second.weights());
    }

    @Test
    void trainsAgainForOtherData() {
        assertEquals(1, get("1", 1));
        assertEquals(2, get("2", 2));
        assertEquals(2, get("2", 3));
        assertEquals(2, trainings);
    }

    @Test
    void aFewAreKeptSoThatChangingBetweenThemDoesNotTrainAgain() throws IOException {
        for (String fingerprint : List.of("1", "2", "1", "2")) get(fingerprint, 1);
        assertEquals(2, trainings);
        for (int i = 3; i < 30; i++) get(String.valueOf(i), i);
        try (var files = Files.list(cache)) {
            assertEquals(8, files.count());
        }
        assertEquals(29, get("29", 0), "the newest");
    }

    @Test
    void shippedFilesAreReadAndNeverWritten() throws IOException {
        Artifacts.store(shipped, "x", "1", train(5));
        assertEquals(5, get("1", 6));
        assertFalse(Files.exists(cache));
        byte[] before = Files.readAllBytes(shipped.resolve("x.cbor"));
        assertEquals(7, get("2", 7));
        assertArrayEquals(before, Files.readAllBytes(shipped.resolve("x.cbor")));
    }

    @Test
    void trainsAgainIfAFileIsOfAnotherFormat() throws IOException {
        Artifacts.store(shipped, "x", "1", train(5));
        var file = shipped.resolve("x.cbor");
        var older = (ObjectNode) CBOR.readTree(Files.readAllBytes(file));
        Files.write(file, CBOR.writeValueAsBytes(older.without("format")));
        assertEquals(6, get("1", 6));
    }

    @Test
    void trainsAgainIfAFileIsTruncated() throws IOException {
        get("1", 1);
        Path file = cache.resolve("x@1.cbor");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals(2, get("1", 2), "of length " + length);
            Files.write(file, whole);
        }
    }

    @Test
    void everyFlippedBitIsNoticed() throws IOException {
        get("1", 1);
        Path file = cache.resolve("x@1.cbor");
        byte[] whole = Files.readAllBytes(file);
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] damaged = whole.clone();
            damaged[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(file, damaged);
            float read = get("1", 2);
            // A bit of the envelope may not change its meaning; then the content must be intact.
            if (read != 2) assertEquals(1, read, "bit " + bit);
        }
    }

    @Test
    void trainsAgainIfAFileIsForeign() throws IOException {
        Files.createDirectories(cache);
        Files.writeString(cache.resolve("x@1.cbor"), "{\"name\":\"x\",\"fingerprint\":\"1\"}");
        assertEquals(2, get("1", 2));
        Artifacts.store(folder.resolve("other"), "x", "1", new Other(3));
        Files.move(folder.resolve("other/x.cbor"), cache.resolve("x@1.cbor"), StandardCopyOption.REPLACE_EXISTING);
        assertEquals(4, get("1", 4));
        Files.copy(cache.resolve("x@1.cbor"), cache.resolve("y@1.cbor"));
        assertEquals(8, artifacts.get("y", "1", Learned.class, () -> train(8)).weights()[0], "another artifact's file");
        assertEquals(3, trainings);
    }

    @Test
    void worksWithoutAWritableCache() throws IOException {
        Files.writeString(cache, "a file, not a folder");
        assertEquals(1, get("1", 1));
        assertEquals(2, get("1", 2));
    }

    @Test
    void leavesNoTemporaryFiles() throws IOException {
        get("1", 1);
        try (var files = Files.list(cache)) {
            assertEquals(List.of(cache.resolve("x@1.cbor")), files.toList());
        }
    }
}
