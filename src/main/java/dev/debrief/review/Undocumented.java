package dev.debrief.review;

import dev.debrief.domain.Pattern;

/**
 * A failure of the catalogue that a draft shows, and that no passage of the corpus describes.
 *
 * @param score from 0 to 1, comparable with those of findings
 */
public record Undocumented(Pattern pattern, Lens lens, double score) {}
