package dev.debrief.store.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.HashingEmbedder;
import dev.debrief.Seed;
import dev.debrief.ingest.Ingest;
import dev.debrief.ingest.Progress;
import dev.debrief.store.UnusableIndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.codecs.CodecUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * An index is damaged in one place. {@code serve} builds it again and says why; {@code serve --read-only} refuses it and says
 * why. Neither answers from it.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
final class DamagedIndexTest {
    private static final int FLIPS = Integer.getInteger("debrief.flips", 240);
    /** The first, and then every so many, of the indexes with a flipped byte are really built again. */
    private static final int BUILT = 10;
    /** Files in the folder of an index that say nothing about what is in it. */
    private static final List<String> UNREAD = List.of("write.lock", "writer.txt");

    /** What becomes of an index. Everything else is told in words. */
    private static final String SERVED = "served as it was";

    private static final String BUILT_AGAIN = "refused, or built again";

    private SmallIndex one;
    private SmallIndex several;
    private List<String> answersOfOne;
    private List<String> answersOfSeveral;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        one = SmallIndex.in(folder.resolve("one"), Segments.LARGEST);
        // A large index has several segments; small ones among them are compound files.
        several = SmallIndex.in(folder.resolve("several"), 8);
        answersOfOne = answers(one);
        answersOfSeveral = answers(several);
    }

    private static List<String> answers(SmallIndex index) throws IOException {
        try (var store = index.home(index.index()).open()) {
            return SmallIndex.answers(store);
        }
    }

    private boolean isSound(SmallIndex index, List<String> answers) {
        return answers.equals(index.equals(one) ? answersOfOne : answersOfSeveral);
    }

    /** What {@code serve --read-only} does with an index. */
    private String asItIs(SmallIndex index, Path folder) {
        var ingest = index.ingest(folder, new HashingEmbedder(), unused -> {});
        try (var store = ingest.openAsItIs()) {
            return isSound(index, SmallIndex.answers(store)) ? SERVED : "wrong answers";
        } catch (UnusableIndexException e) {
            return String.valueOf(e.getMessage()).contains(folder.toString()) ? BUILT_AGAIN : "unexplained: " + e;
        } catch (IOException | RuntimeException | Error e) {
            return e.toString();
        }
    }

    /** What {@code serve} does with it. */
    private String opened(SmallIndex index, Path folder) {
        var reported = new ArrayList<String>();
        var ingest = index.ingest(folder, new HashingEmbedder(), reported::add);
        try (var store = ingest.open(Progress.NONE)) {
            if (!isSound(index, SmallIndex.answers(store))) return "wrong answers";
            return explained(reported, folder);
        } catch (IOException | RuntimeException | Error e) {
            return e.toString();
        }
    }

    /** What {@code serve} decides to do with it. */
    private String decided(SmallIndex index, Path folder) {
        var reported = new ArrayList<String>();
        var ingest = index.ingest(folder, new HashingEmbedder(), reported::add);
        try {
            var current = ingest.current();
            if (current.isPresent()) current.get().close();
            return current.isPresent() != reported.isEmpty() ? "unexplained" : explained(reported, folder);
        } catch (IOException | RuntimeException | Error e) {
            return e.toString();
        }
    }

    private static String explained(List<String> reported, Path folder) {
        if (reported.isEmpty()) return SERVED;
        String reason = reported.getFirst();
        boolean says = reason.contains(folder.toString()) || reason.endsWith("there is no index yet.");
        return says ? BUILT_AGAIN : "unexplained: " + reason;
    }

    @Test
    void aFlippedByteIsNeverServed() throws IOException {
        long seed = Seed.of(DamagedIndexTest.class);
        var random = new Random(seed);
        var wrong = new ArrayList<String>();
        for (int i = 0; i < FLIPS; i++) {
            var index = i % 2 == 0 ? one : several;
            Path folder = index.copy();
            // Small files are hit as often as large ones.
            var files = index.files().stream()
                    .filter(f -> !UNREAD.contains(f.toFile().getName()))
                    .toList();
            Path file = folder.resolve(files.get(i / 2 % files.size()).getFileName());
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, bytes);
            String where = file.getFileName() + ", byte " + at + ": ";
            for (String became :
                    List.of(asItIs(index, folder), i % BUILT == 0 ? opened(index, folder) : decided(index, folder)))
                if (!became.equals(BUILT_AGAIN)) wrong.add(where + became);
        }
        System.out.println(FLIPS + " bytes flipped, " + wrong.size() + " times something else than a message");
        assertEquals(List.of(), wrong, Seed.replay(seed));
    }

    private interface Damage {
        void to(Path file) throws IOException;
    }

    /** What becomes of an index with each of its files damaged, one at a time. */
    private void assertBuiltAgain(Damage damage) throws IOException {
        var wrong = new ArrayList<String>();
        for (Path file : several.files()) {
            Path folder = several.copy();
            String name = file.toFile().getName();
            damage.to(folder.resolve(name));
            for (String became : List.of(asItIs(several, folder), opened(several, folder)))
                if (!became.equals(UNREAD.contains(name) ? SERVED : BUILT_AGAIN)) wrong.add(name + ": " + became);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void anIndexWithAFileMissingIsBuiltAgain() throws IOException {
        assertBuiltAgain(Files::delete);
    }

    @Test
    void anIndexWithAnEmptyFileIsBuiltAgain() throws IOException {
        assertBuiltAgain(file -> Files.write(file, new byte[0]));
    }

    @Test
    void anIndexWithAFileCutOffIsBuiltAgain() throws IOException {
        assertBuiltAgain(file ->
                Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2)));
    }

    @Test
    void anIndexWithAFileOfZerosIsBuiltAgain() throws IOException {
        assertBuiltAgain(file -> Files.write(file, new byte[(int) Files.size(file)]));
    }

    @Test
    void filesThatOnlyLookLikePartsOfAnIndexAreNotInTheWay() throws IOException {
        for (String name : List.of(
                "notes.txt",
                "_0.fdt",
                "_1.si",
                "_zzzzzzzzzzzzzzzzzzzz.txt",
                "segments_0",
                "segments_zz",
                "segments-notes.txt",
                "pending_segments_9")) {
            Path folder = several.copy();
            Files.writeString(folder.resolve(name), "not what Lucene wrote");
            String became = opened(several, folder);
            assertTrue(List.of(SERVED, BUILT_AGAIN).contains(became), name + ": " + became);
            Files.writeString(folder.resolve(name), "not what Lucene wrote");
            several.ingest(folder, new HashingEmbedder(), unused -> {}).rebuild(Progress.NONE);
            assertEquals(SERVED, opened(several, folder), name);
        }
    }

    @Test
    void readingAnIndexThatIsNotThereMakesNoFolder() throws IOException {
        Path folder = one.folder().resolve("nowhere");
        assertEquals(BUILT_AGAIN, asItIs(one, folder));
        assertFalse(Files.exists(folder));
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefusedAndStays() throws IOException {
        Path file = Files.writeString(one.folder().resolve("file"), "mine");
        assertEquals(BUILT_AGAIN, asItIs(one, file));
        Ingest ingest = one.ingest(file, new HashingEmbedder(), unused -> {});
        var error = assertThrows(IOException.class, () -> ingest.open(Progress.NONE));
        assertTrue(String.valueOf(error.getMessage()).contains("the index in " + file), error.toString());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void aDamagedVectorIsNotCarriedIntoTheNextIndex() throws IOException {
        var embedder = new HashingEmbedder();
        var index = SmallIndex.in(one.folder().resolve("vectors"), Segments.LARGEST);
        for (Path file : index.files()) if (file.toString().endsWith(".vec")) turnSigns(file);
        var reported = new ArrayList<String>();
        // The next index is of more articles: were the vectors sound, those of the old ones would be used again.
        index.write("b", "premature");
        index.ingest(index.index(), embedder, reported::add).rebuild(Progress.NONE);
        assertEquals(15, embedder.calls(), "every text is embedded");
        assertTrue(
                reported.stream()
                        .anyMatch(line -> line.startsWith("Nothing of the last index is reused: the index in ")
                                && line.endsWith(".vec is damaged).")),
                reported.toString());
        var fresh = SmallIndex.in(one.folder().resolve("fresh"), Segments.LARGEST);
        fresh.write("b", "premature");
        fresh.ingest(fresh.index(), embedder, unused -> {}).rebuild(Progress.NONE);
        assertEquals(answers(fresh), answers(index));
    }

    /** Turns the signs of all vectors, which end in front of the checksum. */
    private static void turnSigns(Path file) throws IOException {
        int footer = CodecUtil.footerLength();
        byte[] bytes = Files.readAllBytes(file);
        int vectors = 12 * 64 * Float.BYTES;
        for (int at = bytes.length - footer - 1; at > bytes.length - footer - vectors; at -= Float.BYTES)
            bytes[at] ^= (byte) 0x80;
        Files.write(file, bytes);
    }
}
