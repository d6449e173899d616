package dev.debrief.search;

/**
 * A value of a facet.
 *
 * @param count passages that a search with this value selected as well would find
 */
public record FacetCount(String value, String label, int count, boolean selected) {}
