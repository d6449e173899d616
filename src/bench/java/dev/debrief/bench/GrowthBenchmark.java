package dev.debrief.bench;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.bench.Results.Figure;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.review.Review;
import dev.debrief.review.ReviewRequest;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/**
 * Searches over corpora of growing size, one thread, beside what bare Lucene takes for the same words; and the
 * heap that an open index needs; and a draft of sixty words, beside what its vector takes.
 *
 * <p>Arguments: numbers of passages (10000 100000); a million takes half an hour to build and {@code -Dheap=-Xmx8g}.
 */
public final class GrowthBenchmark {
    private static final int WARM_UP = 60;
    private static final int LEAST = 200;
    private static final long LEAST_NANOS = 6_000_000_000L;

    private interface Work {
        Object on(String query) throws IOException;
    }

    private GrowthBenchmark() {}

    public static void main(String[] args) throws Exception {
        for (String size : args) measure(Integer.parseInt(size));
    }

    private static void measure(int passages) throws IOException {
        var model = new MixedVectors();
        try (var knowledge = Synthetic.open(passages, model)) {
            String corpus = knowledge.status().passages() + " passages";
            int segments = measure(knowledge, model, Synthetic.index(passages), corpus);
            Results.add(
                    "growth",
                    corpus,
                    List.of(new Figure("segments", segments), new Figure("heap after a collection MiB", heap())));
        }
    }

    /** Returns the number of segments. Bare Lucene's reader is closed by then: it is no part of the heap that Debrief needs. */
    private static int measure(KnowledgeBase knowledge, MixedVectors model, Path index, String corpus)
            throws IOException {
        try (var bare = new Bare(index)) {
            Map<String, Work> works = new LinkedHashMap<>();
            works.put("bare search", bare::search);
            works.put("bare drill-sideways", bare::drillSideways);
            works.put("lexical", query -> knowledge.search(request(query, Map.of(), Mode.LEXICAL)));
            works.put(
                    "lexical, filtered",
                    query ->
                            knowledge.search(request(query, Map.of(Facet.KIND, List.of("bad-example")), Mode.LEXICAL)));
            works.put("bare hybrid", query -> bare.hybrid(query, model.embed(query)));
            var n = new AtomicInteger();
            works.put(
                    "hybrid, asked first",
                    query -> knowledge.search(
                            request(SearchBenchmark.anew(query, n.incrementAndGet()), Map.of(), Mode.HYBRID)));
            works.put("hybrid, asked again", query -> knowledge.search(request(query, Map.of(), Mode.HYBRID)));
            works.put("no query", unused -> knowledge.search(SearchRequest.listing(Map.of(), 1, 10)));
            works.put("vector of a draft", unused -> model.embed(Samples.DRAFT));
            works.put("draft", unused -> found(knowledge.review(ReviewRequest.of(Samples.DRAFT, 10))));
            for (var work : works.entrySet()) {
                Results.add("growth", corpus + ", " + work.getKey(), Results.latencies(latencies(work.getValue())));
            }
            return bare.segments();
        }
    }

    private static SearchRequest request(String query, Map<Facet, List<String>> filters, Mode mode) {
        return new SearchRequest(query, filters, 1, 10, Order.RELEVANCE, mode);
    }

    private static Object found(Review result) {
        if (result.findings().isEmpty()) throw new IllegalStateException("the draft was not compared");
        return result;
    }

    private static Histogram latencies(Work work) throws IOException {
        var latencies = new Histogram(3);
        long end = System.nanoTime() + LEAST_NANOS;
        for (int i = 0; i < WARM_UP + LEAST || System.nanoTime() < end; i++) {
            long start = System.nanoTime();
            work.on(SearchBenchmark.QUERIES[i % SearchBenchmark.QUERIES.length]);
            if (i >= WARM_UP) latencies.recordValue((System.nanoTime() - start) / 1_000);
        }
        return latencies;
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
