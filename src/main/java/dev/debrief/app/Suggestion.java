package dev.debrief.app;

import org.jspecify.annotations.Nullable;

/**
 * A completion of what is being typed.
 *
 * @param type {@code pattern}, {@code article}, {@code phrase}, or the key of a facet
 * @param value what the name stands for: a slug, an id, a facet value; null for a phrase
 */
public record Suggestion(String text, String type, @Nullable String value) {}
