package dev.debrief.learn;

import java.util.Arrays;

/**
 * Corrects scores for hubs: patterns that are near to every article ("Senior answers in a Staff loop") and would
 * attract the passages of all other patterns. The hub score of a pattern is half the mean score of its nearest failures
 * in the corpus. A passage's score for a pattern is lowered by the amount by which that hub score exceeds the mean of
 * all hub scores. This is a hub correction as in cross-domain similarity local scaling. Safe for use by
 * several threads.
 */
public final class PatternHubs {
    /** Share of the mean score of the nearest failures; docs/matching.md lists what was tried. */
    private static final double SHARE = 0.5;

    /** How many of the nearest failures count. */
    private static final int NEAREST = 3;

    /** The largest scores so far for each pattern, in ascending order. */
    private final double[][] largest;

    private int failures;
    /** The correction of each pattern; empty if it has to be computed again. */
    private double[] hubs = {};

    PatternHubs(int patterns) {
        largest = new double[patterns][NEAREST];
        for (double[] scores : largest) Arrays.fill(scores, Double.NEGATIVE_INFINITY);
    }

    /** Adds a failure of the corpus, given its scores for the patterns. */
    public synchronized void add(double[] scores) {
        failures++;
        hubs = new double[0];
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] <= largest[i][0]) continue;
            largest[i][0] = scores[i];
            Arrays.sort(largest[i]);
        }
    }

    /** The corrected scores of a passage; unchanged while there are too few failures. */
    synchronized double[] corrected(double[] scores) {
        if (failures < NEAREST) return scores;
        if (hubs.length == 0) hubs = hubs();
        var corrected = scores.clone();
        for (int i = 0; i < corrected.length; i++) corrected[i] -= hubs[i];
        return corrected;
    }

    private double[] hubs() {
        var hubs = new double[largest.length];
        for (int i = 0; i < hubs.length; i++)
            hubs[i] = SHARE * Arrays.stream(largest[i]).average().orElse(0);
        double mean = Arrays.stream(hubs).average().orElse(0);
        for (int i = 0; i < hubs.length; i++) hubs[i] -= mean;
        return hubs;
    }
}
