package dev.debrief.domain;

/**
 * A pattern by name, and how well it is documented.
 *
 * @param passages how many passages document it
 * @param documents how many articles those are from; one that repeats another word for word does not count again
 */
public record PatternSummary(String slug, String name, String summary, int passages, int documents) {}
