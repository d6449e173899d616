package dev.debrief.index;

import java.util.List;

/**
 * What an index holds, by name: enough for a first page, which does not have to wait until all texts are read.
 *
 * @param patterns in the order of their slugs
 * @param articles in the order of their files
 * @param phrases that many passages use, most frequent first
 * @param problems what a person should look at in the sources, {@code file:line: message}; all else was indexed
 */
public record Contents(
        List<PatternName> patterns, List<ArticleName> articles, List<String> phrases, List<String> problems) {
    public Contents {
        patterns = List.copyOf(patterns);
        articles = List.copyOf(articles);
        phrases = List.copyOf(phrases);
        problems = List.copyOf(problems);
    }

    public record PatternName(String slug, String name, String summary) {}

    public record ArticleName(String id, String title) {}
}
