package dev.debrief.store;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Passage.ArticleRef;
import dev.debrief.domain.PatternSummary;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names of patterns and articles by their ids: every search names some dozens of articles out of thousands. */
public record Names(Map<String, String> patterns, Map<String, String> articles) implements Facet.Names {
    public static Names of(Contents contents) {
        return new Names(
                contents.patterns().stream().collect(Collectors.toMap(PatternSummary::slug, PatternSummary::name)),
                contents.articles().stream().collect(Collectors.toMap(ArticleRef::id, ArticleRef::title)));
    }

    @Override
    public Optional<String> of(Facet facet, String value) {
        if (facet == Facet.PATTERN) return Optional.ofNullable(patterns.get(value));
        if (facet == Facet.ARTICLE) return Optional.ofNullable(articles.get(value));
        return Optional.empty();
    }
}
