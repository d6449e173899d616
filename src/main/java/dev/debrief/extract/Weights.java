package dev.debrief.extract;

import dev.debrief.domain.Kind;

/** How much speaks for each kind. */
@SuppressWarnings("EnumOrdinal") // an array by kind: these are made for every sentence, and never leave the program
public final class Weights {
    private static final Kind[] KINDS = Kind.values();

    private final double[] of = new double[KINDS.length];
    private double nothing;

    public double of(Kind kind) {
        return of[kind.ordinal()];
    }

    public void add(Kind kind, double weight) {
        of[kind.ordinal()] += weight;
    }

    /** Adds what speaks for each kind elsewhere, times a factor. */
    void add(Weights other, double factor) {
        for (int k = 0; k < of.length; k++) of[k] += factor * other.of[k];
        nothing += factor * other.nothing;
    }

    /** Adds to what speaks for a text being no passage at all but a piece of the page. */
    public void addNothing(double weight) {
        nothing += weight;
    }

    public double ofNothing() {
        return nothing;
    }

    void clear(Kind kind) {
        of[kind.ordinal()] = 0;
    }

    /** The kind that most speaks for; the given one where none has more. */
    Kind heaviest(Kind otherwise) {
        Kind best = otherwise;
        for (Kind kind : KINDS) if (of(kind) > of(best)) best = kind;
        return best;
    }
}
