package dev.debrief.extract;

import dev.debrief.domain.Kind;

/** The evidence for each kind, and for noise: text that is not a passage but part of the page. */
@SuppressWarnings("EnumOrdinal") // an array by kind, because one is made for every sentence; ordinals are never stored
public final class Weights {
    private static final Kind[] KINDS = Kind.values();

    private final double[] of = new double[KINDS.length];
    private double noise;

    public double of(Kind kind) {
        return of[kind.ordinal()];
    }

    public void add(Kind kind, double weight) {
        of[kind.ordinal()] += weight;
    }

    /** Adds other evidence, times a factor. */
    void add(Weights other, double factor) {
        for (int k = 0; k < of.length; k++) of[k] += factor * other.of[k];
        noise += factor * other.noise;
    }

    public void addNoise(double weight) {
        noise += weight;
    }

    public double ofNoise() {
        return noise;
    }

    /**
     * Log-odds as probabilities: the logistic function of each, normalised to a sum of 1, which is what LIBLINEAR does with
     * one regression per label.
     */
    Weights probabilities() {
        var probabilities = new Weights();
        double sum = logistic(noise);
        for (double one : of) sum += logistic(one);
        for (int k = 0; k < of.length; k++) probabilities.of[k] = logistic(of[k]) / sum;
        probabilities.noise = logistic(noise) / sum;
        return probabilities;
    }

    private static double logistic(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** The probability that the text is for somebody, against somebody, or neither. */
    double of(Kind.Stance stance) {
        double sum = 0;
        for (Kind kind : KINDS) if (kind.stance() == stance) sum += of(kind);
        return sum;
    }
}
