package dev.debrief.web;

import dev.debrief.index.Facet;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well each pattern is documented. */
final class Evidence {
    /** @param articles how many independent articles say so */
    record Count(int passages, int articles) {
        static final Count NONE = new Count(0, 0);
    }

    private Evidence() {}

    /** By slug of the pattern; one that nothing documents is missing. */
    static Map<String, Count> counts(Engine engine) throws IOException {
        Map<String, Integer> passages = new HashMap<>();
        Map<String, Set<String>> articles = new HashMap<>();
        for (var count : engine.search().search(everything(Map.of())).facets().getOrDefault(Facet.ARTICLE, List.of())) {
            SearchResult ofArticle = engine.search().search(everything(Map.of(Facet.ARTICLE, List.of(count.value()))));
            for (var pattern : ofArticle.facets().getOrDefault(Facet.PATTERN, List.of())) {
                passages.merge(pattern.value(), pattern.count(), Integer::sum);
                articles.computeIfAbsent(pattern.value(), unused -> new HashSet<>())
                        .add(count.value());
            }
        }
        var counts = new HashMap<String, Count>();
        passages.forEach((slug, n) -> counts.put(
                slug, new Count(n, articles.getOrDefault(slug, Set.of()).size())));
        return counts;
    }

    private static SearchRequest everything(Map<Facet, List<String>> filters) {
        return SearchRequest.listing(filters, 1, 1);
    }
}
