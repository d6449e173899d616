package dev.debrief.app;

import dev.debrief.domain.ArticleSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cases that articles tell, by article and key, in the order of the articles. */
record ToldCases(Map<String, Map<String, ToldCase>> byArticle) {
    static ToldCases of(List<ArticleSummary> articles) {
        Map<String, Map<String, ToldCase>> byArticle = new LinkedHashMap<>();
        for (var article : articles) {
            Map<String, ToldCase> byKey = new LinkedHashMap<>();
            // What an article declares comes first, and what its text tells is not to take its key.
            for (var told : article.cases()) byKey.putIfAbsent(told.key(), new ToldCase(article, told));
            if (!byKey.isEmpty()) byArticle.put(article.id(), byKey);
        }
        return new ToldCases(byArticle);
    }

    List<ToldCase> all() {
        return byArticle.values().stream()
                .flatMap(told -> told.values().stream())
                .toList();
    }

    List<ToldCase> of(String article) {
        return List.copyOf(byArticle.getOrDefault(article, Map.of()).values());
    }

    Optional<ToldCase> of(String article, String key) {
        return Optional.ofNullable(byArticle.getOrDefault(article, Map.of()).get(key));
    }
}
