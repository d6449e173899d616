package dev.debrief.bench;

import java.util.Arrays;

/** What several benchmarks use. */
final class Samples {
    /** A draft of about sixty words that fails. */
    static final String DRAFT =
            "The sign-up emails were failing for weeks and nobody owned it. I read the delivery code on a"
                    + " Sunday, rewrote it all by myself and had it live by Monday. Everyone was aligned within the hour and nobody"
                    + " else had to do anything. My manager said that without me it would have failed. ";

    static final String POSTED = "{\"text\": \"" + DRAFT + "\"}";

    private Samples() {}

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
