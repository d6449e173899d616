package dev.debrief.store;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Passage.ArticleRef;
import dev.debrief.domain.PatternSummary;
import java.util.List;
import java.util.Optional;

/**
 * The names of the articles and patterns in a store, and what else a first page needs.
 *
 * @param patterns in the order of their slugs
 * @param articles in the order of their files
 * @param phrases that many passages use, most frequent first
 * @param problems what is wrong with the sources, as {@code file:line: message}; everything else was indexed
 */
public record Contents(
        List<PatternSummary> patterns, List<ArticleRef> articles, List<String> phrases, List<String> problems)
        implements Facet.Names {
    public Contents {
        patterns = List.copyOf(patterns);
        articles = List.copyOf(articles);
        phrases = List.copyOf(phrases);
        problems = List.copyOf(problems);
    }

    public Optional<PatternSummary> pattern(String slug) {
        return patterns.stream().filter(entry -> entry.slug().equals(slug)).findFirst();
    }

    @Override
    public Optional<String> of(Facet facet, String value) {
        if (facet == Facet.PATTERN) return pattern(value).map(PatternSummary::name);
        if (facet == Facet.ARTICLE)
            return articles.stream()
                    .filter(entry -> entry.id().equals(value))
                    .map(ArticleRef::title)
                    .findFirst();
        return Optional.empty();
    }
}
