package dev.debrief.domain;

import org.jspecify.annotations.Nullable;

/**
 * An article without its text.
 *
 * @param source its file's name
 * @param tags target levels and roles, and the companies that it is about
 * @param passages how many were found in it
 */
public record ArticleSummary(String id, String title, String source, Origin origin, Tags tags, int passages) {
    /**
     * Where it comes from, as its front matter says.
     *
     * @param digestOf title of the article that it digests
     */
    public record Origin(
            @Nullable String digestOf,
            @Nullable String url,
            @Nullable String author,
            @Nullable String date) {}
}
