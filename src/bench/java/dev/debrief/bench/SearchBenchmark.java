package dev.debrief.bench;

import dev.debrief.index.Facet;
import dev.debrief.index.Snapshot;
import dev.debrief.retrieve.LexicalQuery;
import dev.debrief.retrieve.Mode;
import dev.debrief.retrieve.QueryText;
import dev.debrief.search.PassageSearch;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
        jvmArgsAppend = {"-Xmx2g", "--enable-native-access=ALL-UNNAMED"})
public class SearchBenchmark {
    static final String[] QUERIES = {
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
    private Bare bare;
    private int next;

    @Setup
    public void open() throws IOException {
        var embedder = new Synthetic.Vectors();
        snapshot = Synthetic.index(passages, embedder);
        bare = new Bare(snapshot);
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

    @Benchmark
    public Object bareDrillSideways() throws IOException {
        return bare.drillSideways(query());
    }

    @Benchmark
    public TopDocs bareSearch() throws IOException {
        return bare.search(query());
    }

    /** Parsing alone. */
    @Benchmark
    public Object parse() {
        return LexicalQuery.of(QueryText.parse(query() + " \"decision log\" -compensation"));
    }
}
