package dev.debrief.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A text has the same features when a model is trained, by name, and when it is used, by number. */
final class WordFeaturesTest {
    @Test
    void areWordsTheirBeginningsAndPairsOfNeighbours() {
        var names = new ArrayList<String>();
        WordFeatures.names(Tokens.of("Committees paid 40% more."), names::add);
        assertEquals(
                List.of(
                        "committees",
                        "commi*",
                        "^ committees",
                        "paid",
                        "committees paid",
                        "#%",
                        "paid #%",
                        "more",
                        "#% more",
                        ".",
                        "more ."),
                names);
    }

    @Test
    void theNumberOfANameIsThatOfTheFeature() {
        var tokens = Tokens.of("She didn't say what $300K, or 40 %, had been for: \"nothing\".");
        var names = new ArrayList<String>();
        WordFeatures.names(tokens, names::add);
        var numbers = LongStream.builder();
        WordFeatures.forEach(tokens, numbers::add);
        assertArrayEquals(
                names.stream().mapToLong(WordFeatures::of).toArray(),
                numbers.build().toArray());
    }

    @Test
    void aTableAddsTheWeightsOfKnownFeaturesTimesTheirValue() {
        var table = new WeightTable(List.of("paid", "commi*"), new float[] {1, 2, 3, 4}, 2);
        var scores = new double[2];
        table.add(WordFeatures.of("commi*"), 0.5, scores);
        table.add(WordFeatures.of("unknown"), 1, scores);
        assertArrayEquals(new double[] {1.5, 2}, scores);
    }
}
