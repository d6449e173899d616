package dev.debrief.store.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Schema;
import dev.debrief.ingest.Built;
import dev.debrief.store.Candidates;
import dev.debrief.store.Counts;
import dev.debrief.store.Deadline;
import dev.debrief.store.Filters;
import dev.debrief.store.PassageStore;
import dev.debrief.store.WordQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More articles than a facet lists. */
final class FacetCounterTest {
    private static final int ARTICLES = PassageStore.MOST_VALUES + 10;

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
        try (var store =
                Built.store(new LuceneHome(folder.resolve("index"), Schema.SHIPPED), articles, Built.NO_PATTERNS)) {
            for (var candidates : List.of(new Candidates.Everything(), words("vagu", "claim"))) {
                var all = store.count(store.match(candidates, Deadline.none()), Filters.NONE, Deadline.none());
                assertEquals(ARTICLES, all.articles());
                assertTrue(all.values().getOrDefault(Facet.ARTICLE, List.of()).size() < ARTICLES);
            }
            var found = store.count(store.match(words("vagu"), Deadline.none()), Filters.NONE, Deadline.none());
            assertEquals(
                    PassageStore.MOST_ARTICLES,
                    found.values().getOrDefault(Facet.ARTICLE, List.of()).size());
            var everything = store.match(new Candidates.Everything(), Deadline.none());
            for (String id : List.of("round-000", "round-%03d".formatted(ARTICLES - 1))) {
                var one = store.count(everything, Filters.of(Facet.ARTICLE, id), Deadline.none());
                assertTrue(one.values().getOrDefault(Facet.ARTICLE, List.of()).contains(new Counts.Value(id, 1)), id);
                assertEquals(1, one.articles());
            }
        }
    }

    private static Candidates words(String... stems) {
        var terms = Arrays.stream(stems).<WordQuery>map(WordQuery.Term::new).toList();
        return new Candidates.ByWords(new WordQuery.AnyOf(1, terms));
    }
}
