package dev.debrief.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.debrief.Seed;
import dev.debrief.domain.Described.Heading;
import dev.debrief.domain.Described.Judgement;
import dev.debrief.domain.Described.Written;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Passage.Links;
import dev.debrief.domain.Passage.PatternRef;
import dev.debrief.domain.Passage.Place;
import dev.debrief.domain.Schema;
import dev.debrief.domain.Source;
import dev.debrief.domain.Tags;
import dev.debrief.domain.Verdict;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PassageCodecTest {
    private final PassageCodec codec = new PassageCodec(Schema.SHIPPED);

    @Test
    void aPassageIsReadAsItWasWritten() {
        long seed = Seed.of(PassageCodecTest.class);
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var passage = passage(random);
            byte[] bytes = codec.write(passage);
            assertEquals(passage, codec.read(bytes, 0, bytes.length), Seed.replay(seed));
        }
    }

    @Test
    void aRecordIsReadFromTheMiddleOfABuffer() {
        var passage = passage(new Random(3));
        byte[] bytes = codec.write(passage);
        var buffer = new byte[bytes.length + 20];
        System.arraycopy(bytes, 0, buffer, 7, bytes.length);
        assertEquals(passage, codec.read(buffer, 7, bytes.length));
    }

    @Test
    void aRecordThatIsCutOffOrOfAnotherShapeIsRefused() {
        byte[] bytes = codec.write(passage(new Random(7)));
        for (int length = 0; length < bytes.length; length++) {
            int cut = length;
            assertThrows(UncheckedIOException.class, () -> codec.read(bytes, 0, cut), "cut at " + cut);
        }
        for (String other : List.of("\"a text\"", "[]", "{}", "{\"id\":\"a\"}", "{\"id\":3}")) {
            byte[] json = other.getBytes(StandardCharsets.UTF_8);
            assertThrows(UncheckedIOException.class, () -> codec.read(json, 0, json.length), other);
        }
    }

    @Test
    void aFieldThatTheSchemaDoesNotHaveIsPassedOver() {
        var passage = passage(new Random(5));
        String json = new String(codec.write(passage), StandardCharsets.UTF_8);
        byte[] more = ("{\"new\":{\"a\":[1,{\"b\":2}]}," + json.substring(1)).getBytes(StandardCharsets.UTF_8);
        assertEquals(passage, codec.read(more, 0, more.length));
    }

    private static Passage passage(Random random) {
        Map<Dimension, List<String>> tags = new EnumMap<>(Dimension.class);
        for (var dimension : Dimension.values()) tags.put(dimension, texts(random));
        return new Passage(
                text(random),
                "x" + text(random),
                new Heading(text(random), optional(random)),
                new Judgement(
                        one(random, Kind.values()),
                        one(random, Kind.Stance.values()),
                        one(random, Verdict.values()),
                        random.nextBoolean() ? null : new Written(text(random), random.nextInt(3))),
                new Tags(tags),
                place(random),
                source(random),
                new Links(
                        random.nextBoolean() ? null : new PatternRef(text(random), text(random)),
                        random.nextBoolean() ? null : random.nextDouble(),
                        optional(random),
                        texts(random),
                        random.nextBoolean() ? List.of() : List.of(place(random))));
    }

    private static Source source(Random random) {
        return new Source(
                optional(random),
                optional(random),
                optional(random),
                random.nextBoolean() ? null : "https://example.com/" + random.nextInt(100),
                optional(random),
                random.nextBoolean() ? null : one(random, Source.Extent.values()),
                random.nextBoolean() ? null : one(random, Source.Standing.values()));
    }

    private static Place place(Random random) {
        return new Place(text(random), text(random), text(random), random.nextInt(1 << 20), random.nextInt(1 << 20));
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
        int[] letters = "aé—🙂 \n\"\\".codePoints().toArray();
        var text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) text.appendCodePoint(letters[random.nextInt(letters.length)]);
        return text.toString();
    }
}
