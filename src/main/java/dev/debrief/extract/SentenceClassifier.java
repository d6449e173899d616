package dev.debrief.extract;

/** Predicts the kind of a text, as learned from examples. Called from several threads. */
public interface SentenceClassifier {
    /** The probability of each kind, and of noise; the sum is 1. */
    Weights weights(Wording wording);
}
