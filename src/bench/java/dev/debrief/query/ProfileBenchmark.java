package dev.debrief.query;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.bench.MixedVectors;
import dev.debrief.bench.Results;
import dev.debrief.bench.Results.Figure;
import dev.debrief.bench.SearchBenchmark;
import dev.debrief.bench.Synthetic;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.domain.PatternShares;
import dev.debrief.domain.Schema;
import dev.debrief.embed.Bge;
import dev.debrief.learn.Artifacts;
import dev.debrief.learn.CatalogueModel;
import dev.debrief.learn.Models;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import dev.debrief.store.Candidates;
import dev.debrief.store.Candidates.Fused.Weights;
import dev.debrief.store.Deadline;
import dev.debrief.store.Filters;
import dev.debrief.store.PageRequest;
import dev.debrief.store.PassageStore;
import dev.debrief.store.Scores;
import dev.debrief.store.WordMatches;
import dev.debrief.store.WordQuery;
import dev.debrief.store.lucene.English;
import dev.debrief.store.lucene.LuceneHome;
import dev.debrief.wire.Json;
import dev.debrief.wire.Responses;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * What the parts of a hybrid search take, one after another on one thread, by wall time and by the CPU time of that thread; and the whole search,
 * in which words and neighbours are found in parallel, by the CPU time of the process.
 *
 * <p>Arguments: numbers of passages (10000 100000).
 */
public final class ProfileBenchmark {
    private static final int WARM_UP = 300;
    private static final int SEARCHES = 900;

    private interface Part<T> {
        T run() throws IOException;
    }

    private static final class Times {
        final Histogram micros = new Histogram(3);
        long cpuNanos;
    }

    private final KnowledgeBase knowledge;
    private final PassageStore store;
    private final CatalogueModel catalogue;
    private final Responses responses = new Responses(Schema.SHIPPED);
    private final LexicalQuery.Reader reader = new LexicalQuery.Reader(new English());
    private final MixedVectors known;
    private final Bge model = new Bge();
    private final Map<String, Times> times = new LinkedHashMap<>();
    private boolean counted;

    private ProfileBenchmark(
            KnowledgeBase knowledge, PassageStore store, CatalogueModel catalogue, MixedVectors known) {
        this.knowledge = knowledge;
        this.store = store;
        this.catalogue = catalogue;
        this.known = known;
    }

    public static void main(String[] args) throws IOException {
        var vectors = new MixedVectors();
        for (String size : args) {
            int passages = Integer.parseInt(size);
            try (var knowledge = Synthetic.open(passages, vectors);
                    var store = new LuceneHome(Synthetic.index(passages), Schema.SHIPPED).open()) {
                var catalogue = new Models(Artifacts.ofProgram(), new English(), vectors.model())
                        .catalogue(store.sidecar().patterns(), texts -> vectors.embedAll(texts, unused -> {}));
                new ProfileBenchmark(knowledge, store, catalogue, vectors).measure();
            }
        }
    }

    private void measure() throws IOException {
        for (int i = 0; i < WARM_UP + SEARCHES; i++) {
            counted = i >= WARM_UP;
            search(SearchBenchmark.anew(SearchBenchmark.QUERIES[i % SearchBenchmark.QUERIES.length], i));
        }
        times.forEach((part, spent) -> Results.add(
                "profile",
                store.size() + " passages, " + part,
                List.of(
                        new Figure("p50 ms", spent.micros.getValueAtPercentile(50) / 1e3),
                        new Figure("mean ms", spent.micros.getMean() / 1e3),
                        new Figure("CPU ms", spent.cpuNanos / 1e6 / SEARCHES))));
    }

    private void search(String query) throws IOException {
        var deadline = Deadline.none();
        var lexical = timed("parsing", () -> reader.read(QueryText.parse(query, Schema.SHIPPED)));
        timed("tokenising and embedding", () -> model.embed(query));
        float[] vector = known.embed(query);
        var nearest = timed("neighbours", () -> store.nearest(vector, Retriever.NEIGHBOURS, Filters.NONE, deadline));
        var words = timed(
                "words",
                () -> store.words(
                        lexical.matching().orElseThrow(), lexical.scoring().orElseThrow(), deadline));
        var shares = timed("pattern shares", () -> catalogue.linker().shares(query, vector));
        timed("whether it is covered", () -> {
            catalogue.elsewhere(vector);
            return lexical.known(this::frequency, store.size());
        });
        var near = Retriever.byMeaning(nearest);
        var coverage = lexical.coverage(this::frequency, store.size());
        var found = new Found(words, near);
        var withoutLength = new Weights(
                Retriever.HYBRID.words(),
                Retriever.HYBRID.meaning(),
                Retriever.HYBRID.patterns(),
                Retriever.HYBRID.coverage(),
                0);
        timed("combining words and meaning", () -> match(found, List.of(), PatternShares.NONE, withoutLength));
        timed("the same with patterns", () -> match(found, List.of(), shares, withoutLength));
        timed("the same with patterns and coverage", () -> match(found, coverage, shares, withoutLength));
        var matches = timed("combining everything", () -> match(found, coverage, shares, Retriever.HYBRID));
        timed("counting", () -> store.count(matches, Filters.NONE, deadline));
        timed("hits", () -> store.find(matches, Filters.NONE, PageRequest.first(10), deadline));
        timed("hits with highlights", () -> {
            var first = PageRequest.first(10);
            var marked = new PageRequest(first.order(), first.grouping(), 0, 10, lexical.marking(), false);
            return store.find(matches, Filters.NONE, marked, deadline);
        });
        var result = whole(query);
        timed("JSON", () -> Json.bytes(responses.search(result, knowledge)));
    }

    private record Found(WordMatches words, Scores near) {}

    private PassageStore.Matches match(
            Found found, List<WordQuery.Weighed> coverage, PatternShares shares, Weights weights) throws IOException {
        return store.match(
                new Candidates.Fused(
                        Optional.of(found.words()),
                        Optional.empty(),
                        found.near(),
                        Optional.empty(),
                        coverage,
                        shares,
                        weights,
                        Retriever.LEAST_SHARE),
                Deadline.none());
    }

    private SearchResult whole(String query) throws IOException {
        var process = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = process.getProcessCpuTime();
        long start = System.nanoTime();
        var result = knowledge.search(new SearchRequest(query, Map.of(), 1, 10, Order.RELEVANCE, Mode.HYBRID));
        add("whole search", System.nanoTime() - start, process.getProcessCpuTime() - cpu);
        return result;
    }

    private <T> T timed(String part, Part<T> work) throws IOException {
        var thread = ManagementFactory.getThreadMXBean();
        long cpu = thread.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        T result = work.run();
        add(part, System.nanoTime() - start, thread.getCurrentThreadCpuTime() - cpu);
        return result;
    }

    private void add(String part, long nanos, long cpuNanos) {
        var spent = times.computeIfAbsent(part, unused -> new Times());
        if (!counted) return;
        spent.micros.recordValue(nanos / 1_000);
        spent.cpuNanos += cpuNanos;
    }

    private int frequency(String word) {
        try {
            return store.frequency(word);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
