package dev.debrief.domain;

/**
 * A value of a controlled vocabulary.
 *
 * @param value its value in the API and the index: a slug, or the display name of a company
 * @param label its name as shown to people
 * @param rank its position in the data file; levels are listed from low to high
 */
public record Term(String value, String label, int rank) {}
