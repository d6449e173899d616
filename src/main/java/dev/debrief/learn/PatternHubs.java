package dev.debrief.learn;

import java.util.Arrays;

/**
 * Patterns that are near to whatever article there is ("Senior answers in a Staff loop") would take the passages of all
 * others. From a passage's score for a pattern is therefore taken off half of what the nearest failures of the corpus score
 * for it, less the mean of that over the patterns; a hub correction as in cross-domain similarity local scaling.
 */
public final class PatternHubs {
    /** How much of it is taken off, and over how many of the nearest failures; docs/matching.md has what was tried. */
    private static final double SHARE = 0.5;

    private static final int NEAREST = 3;

    /** For each pattern the largest scores so far, ascending. */
    private final double[][] largest;

    private int failures;
    /** What is taken off each pattern; empty while it has to be worked out anew. */
    private double[] hubs = {};

    PatternHubs(int patterns) {
        largest = new double[patterns][NEAREST];
        for (double[] scores : largest) Arrays.fill(scores, Double.NEGATIVE_INFINITY);
    }

    /** Counts in a failure of the corpus by its scores for the patterns. */
    public void add(double[] scores) {
        failures++;
        hubs = new double[0];
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] <= largest[i][0]) continue;
            largest[i][0] = scores[i];
            Arrays.sort(largest[i]);
        }
    }

    /** The scores of a passage without what they owe to hubs; as they are while fewer failures are known than it takes. */
    double[] corrected(double[] scores) {
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
