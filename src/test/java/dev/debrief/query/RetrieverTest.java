package dev.debrief.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.HashingEmbedder;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Schema;
import dev.debrief.ingest.Built;
import dev.debrief.search.PassageSearch;
import dev.debrief.search.SearchRequest;
import dev.debrief.store.Deadline;
import dev.debrief.store.DeadlineException;
import dev.debrief.store.Filters;
import dev.debrief.store.Page;
import dev.debrief.store.PageRequest;
import dev.debrief.store.PassageLength;
import dev.debrief.store.PassageStore;
import dev.debrief.store.lucene.English;
import dev.debrief.store.lucene.LuceneHome;
import dev.debrief.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
final class RetrieverTest {
    @TempDir
    static Path folder;

    private static PassageStore store;

    private final HashingEmbedder embedder = new HashingEmbedder();
    private Retriever retriever;

    @BeforeAll
    static void build() throws IOException {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        Files.writeString(articles.resolve("a.md"), """
                # Loops

                Committees reject candidates for a total lack of evidence.

                Committees reject candidates who repaired the tram signals alone at night.

                A harbour with evidence of boats has many boats.
                """);
        store = Built.store(new LuceneHome(folder.resolve("index"), Schema.SHIPPED), articles, Built.NO_PATTERNS);
    }

    @AfterAll
    static void close() throws IOException {
        store.close();
    }

    @BeforeEach
    void open() {
        var model = Built.models().catalogue(List.of(), texts -> new HashingEmbedder().embedAll(texts, unused -> {}));
        var words = new LexicalQuery.Reader(new English());
        retriever = new Retriever(store, () -> model, () -> words, embedder);
    }

    private static QueryText typed(String query) {
        return QueryText.parse(query, Schema.SHIPPED);
    }

    private List<Page.Hit> hits(String query, Mode mode) throws IOException {
        var matches = retriever.find(typed(query), mode, Deadline.none()).matches();
        return store.find(matches, Filters.NONE, PageRequest.first(10), Deadline.none())
                .hits();
    }

    private List<String> texts(String query, Mode mode) throws IOException {
        return hits(query, mode).stream().map(hit -> hit.passage().text()).toList();
    }

    @Test
    void aSearchByWordsNeedsNoModel() throws IOException {
        assertTrue(texts("tram signals", Mode.LEXICAL).getFirst().contains("tram"));
        assertEquals(0, embedder.calls());
    }

    @Test
    void aSearchByMeaningFindsTheNearestFirst() throws IOException {
        var hits = hits("candidates who repaired the tram signals alone at night", Mode.VECTOR);
        assertTrue(hits.getFirst().passage().text().contains("tram"));
        for (int i = 1; i < hits.size(); i++)
            assertTrue(hits.get(i).score() <= hits.get(i - 1).score());
    }

    @Test
    void whatHasAllWordsAndIsNearestInMeaningGainsNearlyAllOfBothInAHybridSearch() throws IOException {
        var best = hits("committees reject candidates who repaired the tram signals alone at night", Mode.HYBRID)
                .getFirst();
        var weights = Retriever.HYBRID;
        double most = weights.words() + weights.meaning() + weights.coverage();
        double score = best.score() - weights.length() * PassageLength.share(best.passage());
        assertTrue(score > .9 * most && score <= most + 1e-3, score + " of " + most);
    }

    @Test
    void aPhraseWithAStopWordIsFoundInEveryMode() throws IOException {
        for (Mode mode : Mode.values()) {
            var found = texts("committees reject candidates for a total \"lack of evidence\"", mode);
            assertEquals(1, found.size(), mode + ": " + found);
            assertTrue(found.getFirst().contains("lack of evidence"), mode + ": " + found);
        }
    }

    @Test
    void anExcludedPhraseIsLeftOutInEveryMode() throws IOException {
        for (Mode mode : Mode.values()) {
            var found = texts("committees reject candidates who repaired tram signals -\"lack of evidence\"", mode);
            assertTrue(!found.isEmpty(), mode.slug());
            assertTrue(found.stream().noneMatch(text -> text.contains("lack of evidence")), mode + ": " + found);
        }
    }

    @Test
    void aQueryThatOnlyExcludesFindsEverythingElse() throws IOException {
        assertEquals(store.size() - 1, texts("-tram", Mode.HYBRID).size());
    }

    @Test
    void theSameQueryIsFoundOnceAndItsVectorIsMadeOnce() throws IOException {
        var first = retriever
                .find(typed("tram signals"), Mode.HYBRID, Deadline.none())
                .matches();
        int calls = embedder.calls();
        assertSame(
                first,
                retriever
                        .find(typed("tram signals"), Mode.HYBRID, Deadline.none())
                        .matches());
        assertSame(
                first,
                retriever
                        .find(typed("tram signals level:staff"), Mode.HYBRID, Deadline.none())
                        .matches());
        retriever.find(typed("tram signals"), Mode.VECTOR, Deadline.none());
        assertEquals(calls, embedder.calls());
    }

    @Test
    void theWordsOfASearchAreReadOnce() throws IOException {
        var language = new English();
        var read = new AtomicInteger();
        Language counting = new Language() {
            @Override
            public List<Token> tokens(Form form, String text) {
                if (text.equals("signals")) read.incrementAndGet();
                return language.tokens(form, text);
            }

            @Override
            public TextIndex index(Form form, float saturation, List<String> texts) {
                return language.index(form, saturation, texts);
            }
        };
        var model = Built.models().catalogue(List.of(), texts -> new HashingEmbedder().embedAll(texts, unused -> {}));
        var words = new LexicalQuery.Reader(counting);
        var once = new Retriever(store, () -> model, () -> words, embedder);
        var search = new PassageSearch(store, () -> model, () -> words, once, Duration.ofMinutes(1));
        assertTrue(search.search(SearchRequest.of("tram signals")).total() > 0);
        assertEquals(1, read.get());
    }

    @Test
    void whatCameLateIsNotKept() throws IOException {
        var passed = Deadline.after(Duration.ZERO);
        assertThrows(DeadlineException.class, () -> retriever.find(typed("tram signals"), Mode.HYBRID, passed));
        assertTrue(!texts("tram signals", Mode.HYBRID).isEmpty());
    }

    /** Other work may fill the pool whose threads look for words in parallel. */
    @Test
    void aSearchDoesNotWaitForAThreadThatNeverComes() throws Exception {
        var release = new CountDownLatch(1);
        var pool = ForkJoinPool.commonPool();
        for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++)
            pool.execute(() -> {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        try {
            assertTrue(!texts("tram signals while all are busy", Mode.HYBRID).isEmpty());
        } finally {
            release.countDown();
        }
    }
}
