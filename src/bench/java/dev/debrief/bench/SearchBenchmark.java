package dev.debrief.bench;

import dev.debrief.index.Facet;
import dev.debrief.index.IndexBuilder;
import dev.debrief.index.IndexHome;
import dev.debrief.index.Snapshot;
import dev.debrief.index.Sources;
import dev.debrief.retrieve.LexicalQuery;
import dev.debrief.retrieve.Mode;
import dev.debrief.retrieve.QueryText;
import dev.debrief.search.PassageSearch;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.search.TopDocs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A search with ten hits and all facets, beside what bare Lucene takes for the same words. */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 4)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
public class SearchBenchmark {
    private static final String[] QUERIES = {
        "influence authority",
        "trade-off roadmap",
        "stakeholder conflict",
        "failure evidence",
        "latency experiment",
        "customer decision"
    };

    @Param({"10000", "100000"})
    int passages;

    private Snapshot snapshot;
    private PassageSearch search;
    private int next;

    @Setup
    public void open() throws IOException {
        Path folder = Path.of("target/bench/" + passages);
        Synthetic.articles(folder.resolve("articles"), passages);
        var sources = new Sources(List.of(folder.resolve("articles")), Path.of("corpus/patterns"));
        var embedder = new Synthetic.Vectors();
        long start = System.nanoTime();
        snapshot = new IndexHome(folder.resolve("index"), sources, embedder, System.err::println)
                .open(IndexBuilder.Progress.NONE);
        System.err.printf(
                "%d passages, open or built in %.1f s%n", snapshot.passages(), (System.nanoTime() - start) / 1e9);
        search = new PassageSearch(snapshot, embedder);
    }

    @TearDown
    public void close() throws IOException {
        snapshot.close();
    }

    private String query() {
        return QUERIES[next++ % QUERIES.length];
    }

    private Object search(Mode mode, Map<Facet, List<String>> filters) throws IOException {
        return search.search(new SearchRequest(query(), filters, 1, 10, SearchRequest.Order.RELEVANCE, mode));
    }

    @Benchmark
    public Object lexical() throws IOException {
        return search(Mode.LEXICAL, Map.of());
    }

    @Benchmark
    public Object lexicalFiltered() throws IOException {
        return search(Mode.LEXICAL, Map.of(Facet.KIND, List.of("bad-example")));
    }

    @Benchmark
    public Object hybrid() throws IOException {
        return search(Mode.HYBRID, Map.of());
    }

    /** Drill-sideways over the same words, ten hits by score, the values of all facets; nothing else. */
    @Benchmark
    public Object bareDrillSideways() throws IOException {
        var words = LexicalQuery.of(QueryText.parse(query())).matching().orElseThrow();
        var sideways = new DrillSideways(snapshot.searcher(), snapshot.facetsConfig(), snapshot.facets());
        var result = sideways.search(new DrillDownQuery(snapshot.facetsConfig(), words), 10);
        var counts = new ArrayList<Object>();
        for (Facet facet : Facet.values()) counts.add(result.facets.getTopChildren(1000, facet.key()));
        return List.of(result.hits, counts);
    }

    /** The words alone. */
    @Benchmark
    public TopDocs bareSearch() throws IOException {
        return snapshot.searcher()
                .search(LexicalQuery.of(QueryText.parse(query())).matching().orElseThrow(), 10);
    }
}
