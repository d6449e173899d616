package dev.debrief.extract;

/** Tells from examples what kind a text is. Called from several threads. */
public interface SentenceClassifier {
    /** The probability of each kind, and of the text being no passage; together they are 1. */
    Weights weights(Wording wording);
}
