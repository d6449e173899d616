package dev.debrief.domain;

/** What gives a candidate its score. */
public enum Ranker {
    WORDS,
    MEANING,
    PATTERNS
}
