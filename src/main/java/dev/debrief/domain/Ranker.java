package dev.debrief.domain;

/** A source of a candidate's score. */
public enum Ranker {
    WORDS,
    MEANING,
    PATTERNS
}
