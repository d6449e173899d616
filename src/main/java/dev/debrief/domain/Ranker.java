package dev.debrief.domain;

/** A source of a candidate's score. */
public enum Ranker {
    /** The words that it has, rare ones and repeated ones counting more. */
    WORDS,
    /** How near it is in meaning. */
    MEANING,
    /** What it has in common with the failures that the query is near to. */
    PATTERNS,
    /** How much of the query it has words of. */
    COVERAGE,
    /** Whether it says enough to be of use by itself. */
    LENGTH
}
