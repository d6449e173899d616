package dev.debrief.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Passages by position, ascending and each once, with a score each. The arrays are not to be written to. */
public final class Scores {
    public static final Scores NONE = new Scores(new int[0], new float[0]);

    private final int[] positions;
    private final float[] scores;
    private final float best;

    /** Takes the arrays as they are; positions ascend. */
    public Scores(int[] positions, float[] scores) {
        this.positions = positions;
        this.scores = scores;
        float most = 0;
        for (float score : scores) most = Math.max(most, score);
        this.best = most;
    }

    public int size() {
        return positions.length;
    }

    public int position(int i) {
        return positions[i];
    }

    public float score(int i) {
        return scores[i];
    }

    /** The highest score, 0 if there is none above. */
    public float best() {
        return best;
    }

    /** The n-th highest score, from 1 on; 0 if there are fewer. */
    public double nthBest(int n) {
        if (n > scores.length) return 0;
        // The best so far, ascending: few of many scores replace one, so that sorting these each time costs next to
        // nothing.
        var best = new float[n];
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
        for (float score : scores) {
            if (score <= best[0]) continue;
            best[0] = score;
            Arrays.sort(best);
        }
        return best[0];
    }

    /** Where the first position at or after this one is; {@link #size} if there is none. */
    public int indexFrom(int position) {
        int at = Arrays.binarySearch(positions, position);
        return at < 0 ? -1 - at : at;
    }

    /** The same passages with other scores, by their positions. */
    public Scores scored(Function<int[], float[]> scoring) {
        return new Scores(positions, scoring.apply(positions));
    }

    /** The same passages with changed scores. */
    public Scores map(DoubleUnaryOperator change) {
        var changed = new float[scores.length];
        for (int i = 0; i < changed.length; i++) changed[i] = (float) change.applyAsDouble(scores[i]);
        return new Scores(positions, changed);
    }

    public Scores times(double weight) {
        return map(score -> weight * score);
    }

    /** The passages with such scores. */
    public Scores where(DoublePredicate wanted) {
        int[] kept = IntStream.range(0, positions.length)
                .filter(i -> wanted.test(scores[i]))
                .toArray();
        var left = new float[kept.length];
        for (int i = 0; i < left.length; i++) left[i] = scores[kept[i]];
        return new Scores(Arrays.stream(kept).map(i -> positions[i]).toArray(), left);
    }

    /** The passages of either; scores of passages that both have are added. */
    @SuppressWarnings(
            "ReferenceEquality") // scores of the same candidates share their positions, which need not be compared
    public Scores plus(Scores other) {
        if (positions == other.positions) return new Scores(positions, sums(other));
        var union = new int[positions.length + other.positions.length];
        var sums = new float[union.length];
        int size = 0;
        for (int i = 0, j = 0; i < positions.length || j < other.positions.length; size++) {
            int one = i < positions.length ? positions[i] : Integer.MAX_VALUE;
            int two = j < other.positions.length ? other.positions[j] : Integer.MAX_VALUE;
            union[size] = Math.min(one, two);
            if (one <= two) sums[size] += scores[i++];
            if (two <= one) sums[size] += other.scores[j++];
        }
        return new Scores(Arrays.copyOf(union, size), Arrays.copyOf(sums, size));
    }

    private float[] sums(Scores ofTheSame) {
        var sums = scores.clone();
        for (int i = 0; i < sums.length; i++) sums[i] += ofTheSame.scores[i];
        return sums;
    }

    /** The positions of the best scores, best first. */
    public List<Integer> best(int most) {
        return IntStream.range(0, positions.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .limit(most)
                .map(i -> positions[i])
                .toList();
    }
}
