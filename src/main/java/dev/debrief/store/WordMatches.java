package dev.debrief.store;

/** What words found in one store; only that store can read more from it. */
public interface WordMatches {
    /** The best score of any passage, whether or not it has enough of the words; 0 if no passage has any. */
    double best();
}
