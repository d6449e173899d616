package dev.debrief.domain;

/**
 * A value of a controlled vocabulary.
 *
 * @param value how the API and the index name it: a slug, for companies the display name
 * @param label how people read it
 * @param rank position in its data file; levels are listed from low to high
 */
public record Term(String value, String label, int rank) {}
