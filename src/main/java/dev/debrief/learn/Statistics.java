package dev.debrief.learn;

import java.util.Arrays;
import java.util.List;

/** Dot products, means, and ways to bring scores to a common scale. */
public final class Statistics {
    private Statistics() {}

    /**
     * The dot product of two vectors of the same length. Four partial sums let the processor work in parallel, since
     * the compiler may not reorder a single floating-point sum.
     */
    public static float dot(float[] a, float[] b) {
        float one = 0;
        float two = 0;
        float three = 0;
        float four = 0;
        int i = 0;
        for (int end = a.length & ~3; i < end; i += 4) {
            one = Math.fma(a[i], b[i], one);
            two = Math.fma(a[i + 1], b[i + 1], two);
            three = Math.fma(a[i + 2], b[i + 2], three);
            four = Math.fma(a[i + 3], b[i + 3], four);
        }
        for (; i < a.length; i++) one = Math.fma(a[i], b[i], one);
        return one + two + three + four;
    }

    /** The mean of vectors of the same length; empty if there are none. */
    static float[] mean(List<float[]> vectors) {
        var mean = new float[vectors.isEmpty() ? 0 : vectors.getFirst().length];
        for (float[] vector : vectors) for (int i = 0; i < mean.length; i++) mean[i] += vector[i] / vectors.size();
        return mean;
    }

    /** The mean of the {@code n} largest values, or of all if there are fewer; 0 if there are none. */
    public static double meanOfLargest(double[] values, int n) {
        // In descending order. For a few of a few, this is several times as fast as sorting.
        var largest = new double[Math.min(n, values.length)];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (double value : values) {
            if (largest.length == 0 || value <= largest[largest.length - 1]) continue;
            int at = largest.length - 1;
            for (; at > 0 && largest[at - 1] < value; at--) largest[at] = largest[at - 1];
            largest[at] = value;
        }
        double sum = 0;
        for (double value : largest) sum += value;
        return largest.length == 0 ? 0 : sum / largest.length;
    }

    /** Standard scores, with zero mean and unit variance; all zeros if the values are all the same. */
    public static double[] standardScores(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0);
        double deviation = Math.sqrt(variance);
        return deviation == 0
                ? new double[values.length]
                : Arrays.stream(values).map(v -> (v - mean) / deviation).toArray();
    }

    /**
     * Turns scores into shares with a sum of 1, in place.
     *
     * @param temperature the lower, the more the best scores stand out
     */
    public static void softmax(double[] scores, double temperature) {
        double most = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp((scores[i] - most) / temperature);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) scores[i] /= sum;
    }
}
