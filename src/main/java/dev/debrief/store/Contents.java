package dev.debrief.store;

import dev.debrief.domain.Passage.ArticleRef;
import dev.debrief.domain.PatternSummary;
import java.util.List;

/**
 * The names of the articles and patterns in a store, and what else a first page needs.
 *
 * @param patterns in the order of their slugs
 * @param articles in the order of their files
 * @param phrases that many passages use, most frequent first
 * @param problems what is wrong with the sources, as {@code file:line: message}; everything else was indexed
 */
public record Contents(
        List<PatternSummary> patterns, List<ArticleRef> articles, List<String> phrases, List<String> problems) {
    public Contents {
        patterns = List.copyOf(patterns);
        articles = List.copyOf(articles);
        phrases = List.copyOf(phrases);
        problems = List.copyOf(problems);
    }
}
