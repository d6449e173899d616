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

    void clear(Kind kind) {
        of[kind.ordinal()] = 0;
    }

    /** The kind with the most evidence; the given one unless another has more. */
    Kind heaviest(Kind otherwise) {
        Kind best = otherwise;
        for (Kind kind : KINDS) if (of(kind) > of(best)) best = kind;
        return best;
    }
}
