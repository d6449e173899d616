package dev.debrief.domain;

/**
 * A pattern's name and summary, and how well it is documented.
 *
 * @param passages the number of passages that document it
 * @param documents the number of articles those passages are from; an article that repeats another one word for word
 *     does not count
 */
public record PatternSummary(String slug, String name, String summary, int passages, int documents) {}
