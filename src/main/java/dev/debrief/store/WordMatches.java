package dev.debrief.store;

/** Passages that a store found by words; only that store can read them. */
public interface WordMatches {
    /** The best score of any passage, whether or not it has enough of the words; 0 if no passage has any. */
    double best();
}
