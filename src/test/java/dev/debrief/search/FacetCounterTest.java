package dev.debrief.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.index.Facet;
import dev.debrief.index.HashingEmbedder;
import dev.debrief.index.IndexBuilder;
import dev.debrief.index.IndexHome;
import dev.debrief.index.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More articles than a facet lists. */
final class FacetCounterTest {
    private static final int ARTICLES = 230;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void allArticlesAreCountedThoughNotAllAreListedAndOneThatIsNotCanBeChosen() throws IOException {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        for (int i = 0; i < ARTICLES; i++)
            Files.writeString(
                    articles.resolve("round-%03d.md".formatted(i)),
                    "# Round %d\n\nCommittees reject candidate %d for vague claims about impact.\n".formatted(i, i));
        var model = new HashingEmbedder();
        var sources = new Sources(List.of(articles), folder.resolve("no-patterns"));
        try (var snapshot =
                new IndexHome(folder.resolve("index"), sources, model, line -> {}).open(IndexBuilder.Progress.NONE)) {
            var search = new PassageSearch(snapshot, model);
            for (String query : List.of("", "vague claims")) {
                var all = search.search(new SearchRequest(
                        query, Map.of(), 1, 10, SearchRequest.Order.RELEVANCE, dev.debrief.retrieve.Mode.LEXICAL));
                assertEquals(ARTICLES, all.articles());
                assertTrue(all.facets().getOrDefault(Facet.ARTICLE, List.of()).size() < ARTICLES);
            }
            for (String id : List.of("round-000", "round-%03d".formatted(ARTICLES - 1))) {
                var one = search.search(SearchRequest.listing(Map.of(Facet.ARTICLE, List.of(id)), 1, 10));
                var chosen = one.facets().getOrDefault(Facet.ARTICLE, List.of()).stream()
                        .filter(FacetCount::selected)
                        .toList();
                assertEquals(List.of(1), chosen.stream().map(FacetCount::count).toList(), id);
                assertEquals(1, one.articles());
            }
        }
    }
}
