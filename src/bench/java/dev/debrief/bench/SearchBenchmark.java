package dev.debrief.bench;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.domain.Schema;
import dev.debrief.query.LexicalQuery;
import dev.debrief.query.QueryText;
import dev.debrief.search.SearchRequest;
import dev.debrief.store.lucene.English;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.TopDocs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** A search with ten hits and all facets, beside what bare Lucene takes for the same words. */
public class SearchBenchmark extends Sampled {
    public static final String[] QUERIES = {
        "influence authority",
        "trade-off roadmap",
        "stakeholder conflict",
        "failure evidence",
        "latency experiment",
        "customer decision"
    };

    @Param({"10000", "100000"})
    int passages;

    private final MixedVectors model = new MixedVectors();
    private final LexicalQuery.Reader words = new LexicalQuery.Reader(new English());
    private KnowledgeBase knowledge;
    private Bare bare;
    private int next;

    @Setup
    public void open() throws IOException {
        knowledge = Synthetic.open(passages, model);
        bare = new Bare(Synthetic.index(passages));
    }

    @TearDown
    public void close() throws IOException {
        bare.close();
        knowledge.close();
    }

    private String query() {
        return QUERIES[next++ % QUERIES.length];
    }

    /** The same query in capitals that nobody used before: it has the same hits, and its vector is known. */
    public static String anew(String query, int n) {
        var letters = new StringBuilder(query);
        int bits = n;
        for (int i = 0; i < letters.length(); i++) {
            if (!Character.isLetter(letters.charAt(i))) continue;
            if ((bits & 1) == 1) letters.setCharAt(i, Character.toUpperCase(letters.charAt(i)));
            bits >>= 1;
        }
        return letters.toString();
    }

    private Object search(String query, Mode mode, Map<Facet, List<String>> filters) throws IOException {
        return knowledge.search(new SearchRequest(query, filters, 1, 10, Order.RELEVANCE, mode));
    }

    @Benchmark
    public Object lexical() throws IOException {
        return search(query(), Mode.LEXICAL, Map.of());
    }

    @Benchmark
    public Object lexicalFiltered() throws IOException {
        return search(query(), Mode.LEXICAL, Map.of(Facet.KIND, List.of("bad-example")));
    }

    @Benchmark
    public Object hybrid() throws IOException {
        return search(anew(query(), next), Mode.HYBRID, Map.of());
    }

    /** A query that was asked before: another page, filter or order. */
    @Benchmark
    public Object hybridAgain() throws IOException {
        return search(query(), Mode.HYBRID, Map.of());
    }

    @Benchmark
    public Object bareDrillSideways() throws IOException {
        return bare.drillSideways(query());
    }

    @Benchmark
    public Object bareHybrid() throws IOException {
        String query = query();
        return bare.hybrid(query, model.embed(query));
    }

    @Benchmark
    public TopDocs bareSearch() throws IOException {
        return bare.search(query());
    }

    /** Parsing alone. */
    @Benchmark
    public Object parse() {
        return words.read(QueryText.parse(query() + " \"decision log\" -compensation", Schema.SHIPPED));
    }
}
