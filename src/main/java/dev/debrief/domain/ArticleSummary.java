package dev.debrief.domain;

import org.jspecify.annotations.Nullable;

/**
 * An article without its text.
 *
 * @param source its file's name
 * @param tags the levels and roles it is meant for, and the companies it is about
 * @param passages the number of its passages
 */
public record ArticleSummary(String id, String title, String source, Origin origin, Tags tags, int passages) {
    /**
     * Where the article comes from, according to its front matter.
     *
     * @param digestOf title of the article that it is a digest of
     */
    public record Origin(
            @Nullable String digestOf,
            @Nullable String url,
            @Nullable String author,
            @Nullable String date) {}
}
