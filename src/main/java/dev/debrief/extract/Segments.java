package dev.debrief.extract;

import dev.debrief.domain.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts prose into passages: of all ways to cut it and to name the pieces, the one with the most evidence. The evidence of a piece
 * is that of its sentences; each cut costs something, and costs more where the text goes on (Viterbi).
 */
final class Segments {
    private static final Kind[] KINDS = Kind.values();
    /** The label of text that is no passage. */
    private static final int NONE = KINDS.length;

    private static final int LABELS = KINDS.length + 1;

    /** A piece of text. Its kind is empty if it is no passage. */
    record Segment(int from, int to, Optional<Kind> kind) {}

    private Segments() {}

    /**
     * Cuts a text.
     *
     * @param sentences the probabilities of each sentence, which count as if they were independent
     * @param cuts what it costs to start a piece at each sentence, in natural logarithms; negative infinity to start one in any case
     */
    static List<Segment> of(List<Weights> sentences, double[] cuts) {
        int size = sentences.size();
        var best = new double[size][LABELS];
        var continued = new boolean[size][LABELS];
        var before = new int[size];
        for (int i = 0; i < size; i++) {
            double cut = i == 0 ? 0 : cuts[i];
            boolean always = cut == Double.NEGATIVE_INFINITY;
            if (i > 0) before[i] = top(best[i - 1]);
            double start = i == 0 ? 0 : best[i - 1][before[i]] - (always ? 0 : cut);
            for (int label = 0; label < LABELS; label++) {
                double goOn = i == 0 || always ? Double.NEGATIVE_INFINITY : best[i - 1][label];
                continued[i][label] = goOn >= start;
                best[i][label] = Math.max(goOn, start) + evidence(sentences.get(i), label);
            }
        }
        var segments = new ArrayList<Segment>();
        int to = size;
        int label = size == 0 ? NONE : top(best[size - 1]);
        for (int i = size - 1; i >= 0; i--) {
            if (continued[i][label]) continue;
            var kind = label == NONE ? Optional.<Kind>empty() : Optional.of(kind(sentences.subList(i, to)));
            segments.add(new Segment(i, to, kind));
            to = i;
            label = before[i];
        }
        return segments.reversed();
    }

    /** The kind of a piece: first for whom it speaks, then what it is. */
    private static Kind kind(List<Weights> sentences) {
        var sums = new double[KINDS.length];
        for (var sentence : sentences)
            for (int label = 0; label < KINDS.length; label++) sums[label] += evidence(sentence, label);
        double most = Arrays.stream(sums).max().orElse(0);
        var piece = new Weights();
        for (int label = 0; label < KINDS.length; label++) piece.add(KINDS[label], Math.exp(sums[label] - most));
        return KindWeights.kind(piece);
    }

    private static int top(double[] scores) {
        int top = 0;
        for (int label = 1; label < LABELS; label++) if (scores[label] > scores[top]) top = label;
        return top;
    }

    private static double evidence(Weights probabilities, int label) {
        return Math.log(1e-6 + (label == NONE ? probabilities.ofNoise() : probabilities.of(KINDS[label])));
    }
}
