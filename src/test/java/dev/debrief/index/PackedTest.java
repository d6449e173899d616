package dev.debrief.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.index.Records.IndexedPassage;
import dev.debrief.index.Records.Place;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PackedTest {
    @Test
    void aPassageIsReadAsItWasWritten() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var passage = passage(random);
            assertEquals(passage, Packed.passage(Packed.passage(passage)));
        }
    }

    @Test
    void theContentsAreReadAsTheyWereWritten() {
        var contents = new Contents(
                List.of(new Contents.PatternName("hero", "The hero", "Does it all alone.")),
                List.of(new Contents.ArticleName("a", "Ärger – 🙂"), new Contents.ArticleName("b", "")),
                List.of("hiring committee"),
                List.of("a.md:3: no date"));
        assertEquals(contents, Packed.contents(Packed.contents(contents)));
        var empty = new Contents(List.of(), List.of(), List.of(), List.of());
        assertEquals(empty, Packed.contents(Packed.contents(empty)));
    }

    @Test
    void aRecordThatIsCutOffOrOfAnotherShapeIsSaidToBeOfAnotherVersion() {
        var bytes = Packed.passage(passage(new Random(7)));
        for (int length = 0; length < bytes.length; length++) {
            var cut = new BytesRef(ArrayUtil.copyOfSubArray(bytes.bytes, bytes.offset, bytes.offset + length));
            var e = assertThrows(UncheckedIOException.class, () -> Packed.passage(cut), "cut at " + length);
            assertTrue(String.valueOf(e.getMessage()).contains("another version"), e.getMessage());
        }
        assertThrows(UncheckedIOException.class, () -> Packed.passage(Records.write("a text as JSON")));
    }

    private static IndexedPassage passage(Random random) {
        return new IndexedPassage(
                text(random),
                one(random, Kind.values()),
                text(random),
                text(random),
                text(random),
                text(random),
                text(random),
                optional(random),
                texts(random),
                texts(random),
                texts(random),
                texts(random),
                texts(random),
                one(random, Verdict.values()),
                optional(random),
                optional(random),
                texts(random),
                random.nextInt(1 << 20),
                random.nextInt(1 << 20),
                optional(random),
                random.nextBoolean() ? List.of() : List.of(new Place(text(random), text(random), text(random), 1, 2)));
    }

    private static <T> T one(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static @Nullable String optional(Random random) {
        return random.nextBoolean() ? null : text(random);
    }

    private static List<String> texts(Random random) {
        var texts = new ArrayList<String>();
        for (int i = random.nextInt(4); i > 0; i--) texts.add(text(random));
        return List.copyOf(texts);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--)
            text.appendCodePoint("aé—🙂 \n".codePoints().toArray()[random.nextInt(6)]);
        return text.toString();
    }
}
