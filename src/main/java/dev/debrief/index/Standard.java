package dev.debrief.index;

import java.util.Arrays;

/** Brings scores without a common scale to one. */
public final class Standard {
    private Standard() {}

    /** Standard scores: zero mean and unit variance; all zero where the values are all the same. */
    public static double[] scores(double[] values) {
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
     * Turns scores into shares of 1, in place.
     *
     * @param temperature the lower, the more the best stand out
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
