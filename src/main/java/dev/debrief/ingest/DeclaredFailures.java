package dev.debrief.ingest;

import dev.debrief.extract.TaggedArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The failures that articles declare: what models learn from besides the catalogue.
 *
 * @param byPattern texts by the pattern that they declare, heading first, as they are embedded
 */
public record DeclaredFailures(Map<String, List<String>> byPattern) {
    public static DeclaredFailures of(List<TaggedArticle> articles) {
        Map<String, List<String>> byPattern = new TreeMap<>();
        for (var article : articles)
            for (var tagged : article.passages()) {
                var declaration = tagged.passage().declaration();
                if (declaration == null || !tagged.passage().isFailure()) continue;
                String pattern = declaration.refers().pattern();
                if (pattern != null)
                    byPattern
                            .computeIfAbsent(pattern, unused -> new ArrayList<>())
                            .add(IndexBuild.embedded(article, tagged));
            }
        return new DeclaredFailures(byPattern);
    }
}
