package dev.debrief.app;

import org.jspecify.annotations.Nullable;

/**
 * A completion of the text being typed.
 *
 * @param type {@code pattern}, {@code loop}, {@code question}, {@code article}, {@code phrase}, or the key of a facet
 * @param value the slug of a pattern, {@code company/level} of a loop, the id of a passage or an article, or a value of the
 *     facet; null for a phrase
 * @param means the usual name of the same thing, if the text is another one for it, as "Staff" for "L6"; otherwise null
 */
public record Suggestion(
        String text,
        String type,
        @Nullable String value,
        @Nullable String means) {
    public static final String PATTERN = "pattern";
    public static final String LOOP = "loop";
    public static final String QUESTION = "question";
    public static final String ARTICLE = "article";
    public static final String PHRASE = "phrase";

    Suggestion(String text, String type, @Nullable String value) {
        this(text, type, value, null);
    }
}
