package dev.debrief.ingest;

/**
 * What a build did.
 *
 * @param linked passages that were linked to a pattern
 * @param embedded texts that the model had to read
 */
public record BuildResult(int articles, int passages, int patterns, int linked, int embedded) {}
