package dev.debrief.app;

import org.jspecify.annotations.Nullable;

/**
 * A completion of the text being typed.
 *
 * @param type {@code pattern}, {@code article}, {@code phrase}, or the key of a facet
 * @param value the slug, id, or facet value that the text names; null for a phrase
 */
public record Suggestion(String text, String type, @Nullable String value) {}
