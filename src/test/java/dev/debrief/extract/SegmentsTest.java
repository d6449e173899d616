package dev.debrief.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.domain.Kind;
import dev.debrief.extract.Segments.Segment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of all ways to cut a text, the one with the most evidence. */
final class SegmentsTest {
    private static Weights sentence(Kind kind, double probability) {
        var weights = new Weights();
        double rest = (1 - probability) / Kind.values().length;
        for (Kind one : Kind.values()) weights.add(one, one == kind ? probability : rest);
        weights.addNoise(rest);
        return weights;
    }

    private static Segment segment(int from, int to, Kind kind) {
        return new Segment(from, to, Optional.of(kind));
    }

    @Test
    void aTextIsCutWhereItsKindChanges() {
        var sentences =
                List.of(sentence(Kind.ADVICE, 0.9), sentence(Kind.ADVICE, 0.9), sentence(Kind.REJECTION_TRIGGER, 0.9));
        assertEquals(
                List.of(segment(0, 2, Kind.ADVICE), segment(2, 3, Kind.REJECTION_TRIGGER)),
                Segments.of(sentences, new double[] {0, 1, 1}));
    }

    @Test
    void aSentenceOfWeakEvidenceGoesWithTheOneBeforeIt() {
        var sentences = List.of(sentence(Kind.REJECTION_TRIGGER, 0.9), sentence(Kind.FACT, 0.2));
        assertEquals(List.of(segment(0, 2, Kind.REJECTION_TRIGGER)), Segments.of(sentences, new double[] {0, 1}));
    }

    @Test
    void aCutThatIsAlwaysMadeSeparatesSentencesOfOneKind() {
        var sentences = List.of(sentence(Kind.ADVICE, 0.9), sentence(Kind.ADVICE, 0.9));
        assertEquals(
                List.of(segment(0, 1, Kind.ADVICE), segment(1, 2, Kind.ADVICE)),
                Segments.of(sentences, new double[] {0, Double.NEGATIVE_INFINITY}));
    }

    @Test
    void aCutThatIsNeverMadeJoinsSentencesOfDifferentKinds() {
        var sentences = List.of(sentence(Kind.ADVICE, 0.6), sentence(Kind.APPROVAL_SIGNAL, 0.9));
        assertEquals(
                List.of(segment(0, 2, Kind.APPROVAL_SIGNAL)),
                Segments.of(sentences, new double[] {0, Double.POSITIVE_INFINITY}));
    }

    @Test
    void theStanceIsDecidedBeforeTheKind() {
        // Two kinds against somebody share what one for somebody has alone.
        var weights = new Weights();
        weights.add(Kind.REJECTION_TRIGGER, 0.35);
        weights.add(Kind.BAD_EXAMPLE, 0.25);
        weights.add(Kind.APPROVAL_SIGNAL, 0.4);
        assertEquals(List.of(segment(0, 1, Kind.REJECTION_TRIGGER)), Segments.of(List.of(weights), new double[] {0}));
    }

    @Test
    void textThatIsNoPassageHasNoKind() {
        var weights = new Weights();
        weights.addNoise(0.9);
        assertEquals(List.of(new Segment(0, 1, Optional.empty())), Segments.of(List.of(weights), new double[] {0}));
        assertEquals(List.of(), Segments.of(List.of(), new double[0]));
    }
}
