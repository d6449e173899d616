package dev.debrief.extract;

import dev.debrief.domain.Kind;

/** Decides what a text is from the evidence: whether it is a passage at all, then for whom it speaks, then its kind. */
final class KindWeights {
    /** A text is no passage if that is more likely than this. */
    private static final double SURELY_NONE = 0.5;

    private static final double POSSIBLY_NONE = 0.2;

    private KindWeights() {}

    static boolean isNone(Weights probabilities) {
        return probabilities.ofNoise() > SURELY_NONE;
    }

    /** Whether it is considered possible that a text is no passage. */
    static boolean mayBeNone(Weights probabilities) {
        return probabilities.ofNoise() > POSSIBLY_NONE;
    }

    /** The most likely kind of the most likely stance. */
    static Kind kind(Weights probabilities) {
        Kind.Stance stance = Kind.Stance.NEUTRAL;
        for (var other : Kind.Stance.values()) if (probabilities.of(other) > probabilities.of(stance)) stance = other;
        Kind best = null;
        for (Kind kind : Kind.values())
            if (kind.stance() == stance && (best == null || probabilities.of(kind) > probabilities.of(best)))
                best = kind;
        return best == null ? Kind.ADVICE : best;
    }
}
