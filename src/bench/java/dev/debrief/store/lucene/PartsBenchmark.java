package dev.debrief.store.lucene;

import dev.debrief.bench.MixedVectors;
import dev.debrief.bench.Results;
import dev.debrief.bench.Results.Figure;
import dev.debrief.bench.SearchBenchmark;
import dev.debrief.bench.Synthetic;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.domain.Schema;
import dev.debrief.embed.Embedder;
import dev.debrief.learn.Artifacts;
import dev.debrief.learn.CatalogueModel;
import dev.debrief.learn.Models;
import dev.debrief.query.LexicalQuery;
import dev.debrief.query.Retriever;
import dev.debrief.search.PassageSearch;
import dev.debrief.search.SearchRequest;
import dev.debrief.store.Counts;
import dev.debrief.store.Filters;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.HdrHistogram.Histogram;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.store.FSDirectory;

/**
 * Whether our own parts of the store are worth keeping: whole searches with {@link FacetTable} next to Lucene's counts, and
 * with {@link PatternTable} next to the column that it is read from. The two variants take turns, search by search.
 *
 * <p>Arguments: passages (100000).
 */
public final class PartsBenchmark {
    private static final int WARM_UP = 600;
    private static final int PAIRS = 3_000;
    private static final int MOST_VALUES = 200;

    private PartsBenchmark() {}

    private interface Work {
        Object on(String query) throws IOException;
    }

    public static void main(String[] args) throws IOException {
        int passages = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        var model = new MixedVectors();
        Synthetic.open(passages, model).close();
        Path folder = Synthetic.index(passages);
        try (var store = new LuceneHome(folder, Schema.SHIPPED).open();
                var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            var searcher = new IndexSearcher(reader, ForkJoinPool.commonPool());
            var language = new English();
            var patterns = store.sidecar().patterns();
            var catalogue = new Models(Artifacts.ofProgram(), language, model.model())
                    .catalogue(patterns, texts -> model.embedAll(texts, unused -> {}));
            long start = System.nanoTime();
            var ownCounts = new FacetCounter(searcher, Schema.SHIPPED);
            double counterOpened = (System.nanoTime() - start) / 1e6;
            start = System.nanoTime();
            var luceneCounts = new LuceneCounts(searcher);
            double luceneOpened = (System.nanoTime() - start) / 1e6;
            var slugs = patterns.stream().map(pattern -> pattern.slug()).toList();
            start = System.nanoTime();
            var table = new PatternTable(searcher, slugs);
            double tableRead = (System.nanoTime() - start) / 1e6;
            start = System.nanoTime();
            var column = new NearnessColumn(searcher, slugs);
            double headsRead = (System.nanoTime() - start) / 1e6;
            Results.add(
                    "parts",
                    store.size() + " passages, opening",
                    List.of(
                            new Figure("facet table ms", counterOpened),
                            new Figure("Lucene's counts ms", luceneOpened),
                            new Figure("pattern table ms", tableRead),
                            new Figure("pattern table MiB", slugs.size() * (double) reader.maxDoc() / (1 << 20)),
                            new Figure("column's heads ms", headsRead)));
            var reading = new LexicalQuery.Reader(language);
            var own = search(new Variant(store, searcher, ownCounts::counts, table), catalogue, reading, model);
            var counts = search(new Variant(store, searcher, luceneCounts, table), catalogue, reading, model);
            var columns = search(new Variant(store, searcher, ownCounts::counts, column), catalogue, reading, model);
            var filter = Map.of(Facet.KIND, List.of("bad-example"));
            String all = store.size() + " passages, ";
            compare(all + "facets, lexical", lexical(own, Map.of()), lexical(counts, Map.of()));
            compare(all + "facets, lexical, filtered", lexical(own, filter), lexical(counts, filter));
            compare(all + "facets, hybrid, asked first", first(own), first(counts));
            compare(all + "facets, hybrid, asked again", again(own), again(counts));
            compare(all + "patterns, hybrid, asked first", first(own), first(columns));
        }
    }

    private static PassageSearch search(
            Variant variant, CatalogueModel catalogue, LexicalQuery.Reader words, Embedder embedder) {
        return new PassageSearch(
                variant,
                () -> catalogue,
                () -> words,
                new Retriever(variant, () -> catalogue, () -> words, embedder),
                Duration.ofSeconds(10));
    }

    private static Work lexical(PassageSearch search, Map<Facet, List<String>> filters) {
        return query -> search.search(new SearchRequest(query, filters, 1, 10, Order.RELEVANCE, Mode.LEXICAL));
    }

    private static Work again(PassageSearch search) {
        return query -> search.search(SearchRequest.of(query));
    }

    private static Work first(PassageSearch search) {
        var n = new int[1];
        return query -> search.search(SearchRequest.of(SearchBenchmark.anew(query, n[0]++)));
    }

    /** The two take turns, and turns in who is first. */
    private static void compare(String what, Work own, Work other) throws IOException {
        var ours = new Histogram(3);
        var others = new Histogram(3);
        for (int i = 0; i < WARM_UP + PAIRS; i++) {
            String query = SearchBenchmark.QUERIES[i % SearchBenchmark.QUERIES.length];
            boolean counted = i >= WARM_UP;
            // Who is first changes once all queries were asked, so that each query has both orders.
            if (i / SearchBenchmark.QUERIES.length % 2 == 0) {
                time(own, query, counted, ours);
                time(other, query, counted, others);
            } else {
                time(other, query, counted, others);
                time(own, query, counted, ours);
            }
        }
        double p50 = ours.getValueAtPercentile(50) / 1e3;
        double otherP50 = others.getValueAtPercentile(50) / 1e3;
        Results.add(
                "parts",
                what,
                List.of(
                        new Figure("own p50 ms", p50),
                        new Figure("other p50 ms", otherP50),
                        new Figure("ratio", otherP50 / p50),
                        new Figure("own p90 ms", ours.getValueAtPercentile(90) / 1e3),
                        new Figure("other p90 ms", others.getValueAtPercentile(90) / 1e3)));
    }

    private static void time(Work work, String query, boolean counted, Histogram times) throws IOException {
        long start = System.nanoTime();
        work.on(query);
        if (counted) times.recordValue((System.nanoTime() - start) / 1_000);
    }

    /** What {@link FacetCounter} counts, with nothing but Lucene's classes. */
    private static final class LuceneCounts implements Variant.Counting {
        private final IndexSearcher searcher;
        private final FacetCounter filtering;
        private final FacetsConfig config = Documents.facetsConfig(Schema.SHIPPED);
        private final SortedSetDocValuesReaderState state;

        LuceneCounts(IndexSearcher searcher) throws IOException {
            this.searcher = searcher;
            this.state = new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader(), config);
            this.filtering = new FacetCounter(searcher, Schema.SHIPPED);
        }

        @Override
        public Counts of(Query query, Filters filters) throws IOException {
            var found = new DrillSideways(searcher, config, state)
                    .search(
                            filtering.filtered(query, filters),
                            new TotalHitCountCollectorManager(searcher.getSlices()));
            Map<Facet, List<Counts.Value>> values = new LinkedHashMap<>();
            int articles = 0;
            for (Facet facet : Schema.SHIPPED.facets()) {
                FacetResult top = found.facets.getTopChildren(MOST_VALUES, facet.key());
                var ofFacet = new ArrayList<Counts.Value>();
                if (top != null)
                    for (var value : top.labelValues)
                        ofFacet.add(new Counts.Value(value.label, value.value.intValue()));
                values.put(facet, ofFacet);
                if (facet == Facet.ARTICLE && top != null) articles = top.childCount;
            }
            return new Counts(found.collectorResult, articles, values);
        }
    }
}
