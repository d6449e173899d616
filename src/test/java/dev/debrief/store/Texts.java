package dev.debrief.store;

import static dev.debrief.store.StoreUnderTest.request;

import dev.debrief.HashingEmbedder;
import dev.debrief.domain.Described;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Passage;
import dev.debrief.domain.PatternShares;
import dev.debrief.domain.Schema;
import dev.debrief.domain.Source;
import dev.debrief.domain.Tags;
import dev.debrief.domain.Verdict;
import dev.debrief.search.Hit;
import dev.debrief.search.PassageSearch;
import dev.debrief.search.SearchResult;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A store whose passages are a few texts and nothing else: no titles, headings, or patterns. */
record Texts(PassageStore store, PassageSearch search) implements Closeable {
    static Texts of(StoreUnderTest test, List<String> texts) throws IOException {
        var home = test.home(Files.createTempDirectory(test.folder(), "texts"), Schema.SHIPPED);
        var embedder = new HashingEmbedder();
        try (var writer = home.write(embedder.model(), texts.size())) {
            writer.put(new Contents(List.of(), List.of(), List.of(), List.of()));
            for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i);
                var embedded = new StoreWriter.Embedded(text, embedder.embed(text));
                writer.put(
                        new StoreWriter.PassageDocument(passage(i, text), "", "", embedded, null, PatternShares.NONE));
            }
            writer.commit(new Manifest(Manifest.SCHEMA, "texts", embedder.model(), "now"));
        }
        var store = home.open();
        return new Texts(store, test.searchIn(store, Duration.ofMinutes(1)));
    }

    private static Passage passage(int number, String text) {
        return new Passage(
                "text-" + number,
                text,
                new Described.Heading("", null),
                Described.Judgement.inferred(Kind.FACT, Verdict.NONE),
                Tags.NONE,
                new Passage.Place("a", "", "a.md", number, number + 1),
                Source.UNKNOWN,
                new Passage.Links(null, null, null, List.of(), List.of()));
    }

    SearchResult lexical(String query) throws IOException {
        return search.search(request(query, Map.of(), 1, 100, Mode.LEXICAL));
    }

    /** The texts that a query finds, in the order that they were given in. */
    List<String> found(String query) throws IOException {
        return lexical(query).hits().stream()
                .map(Hit::passage)
                .sorted(Comparator.comparingInt(passage -> passage.place().from()))
                .map(Passage::text)
                .toList();
    }

    /** What is marked in the best hit. */
    List<String> marked(String query) throws IOException {
        return marked(lexical(query).hits().getFirst());
    }

    static List<String> marked(Hit hit) {
        return hit.highlights().stream()
                .map(mark -> mark.of(hit.passage().text()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
