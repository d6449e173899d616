package dev.debrief.store.lucene;

import dev.debrief.domain.Passage;
import dev.debrief.domain.PatternShares;
import dev.debrief.domain.Ranker;
import dev.debrief.domain.Schema;
import dev.debrief.store.Candidates;
import dev.debrief.store.Counts;
import dev.debrief.store.Deadline;
import dev.debrief.store.DeadlineException;
import dev.debrief.store.Filters;
import dev.debrief.store.Lazy;
import dev.debrief.store.Manifest;
import dev.debrief.store.Page;
import dev.debrief.store.PageRequest;
import dev.debrief.store.PassageCodec;
import dev.debrief.store.PassageStore;
import dev.debrief.store.Scores;
import dev.debrief.store.Sidecar;
import dev.debrief.store.UnusableIndexException;
import dev.debrief.store.Weighed;
import dev.debrief.store.WordMatches;
import dev.debrief.store.WordQuery;
import dev.debrief.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/** A Lucene index, as of one commit. A passage's position is its Lucene document. */
final class LuceneStore implements PassageStore {
    /** What searches the segments of a large index in parallel. */
    private static final ExecutorService THREADS = ForkJoinPool.commonPool();

    private final DirectoryReader reader;
    private final WhileOpen open;
    private final IndexSearcher searcher;
    private final Manifest manifest;
    private final Schema schema;
    private final PassageCodec codec;
    private final LuceneSidecar sidecar;
    private final FacetCounter counter;
    private final Lazy<PatternTable> patterns;
    private final Lazy<Lengths> lengths;
    private final int size;

    /** Takes over the reader. */
    LuceneStore(DirectoryReader reader, Manifest manifest, Schema schema) throws IOException {
        this.reader = reader;
        this.open = new WhileOpen(reader);
        this.manifest = manifest;
        this.schema = schema;
        this.codec = new PassageCodec(schema);
        this.searcher = new IndexSearcher(reader, THREADS);
        this.sidecar = new LuceneSidecar(searcher);
        this.counter = new FacetCounter(searcher, schema);
        this.size = searcher.count(WordQueries.PASSAGES);
        this.lengths = new Lazy<>(() -> new Lengths(searcher));
        this.patterns = new Lazy<>(() -> new PatternTable(
                searcher,
                sidecar.contents().patterns().stream()
                        .map(pattern -> pattern.slug())
                        .toList()));
    }

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Sidecar sidecar() {
        return sidecar;
    }

    @Override
    public int size() {
        return size;
    }

    /** A searcher that gives up in time. */
    private IndexSearcher until(Deadline deadline) {
        var limited = new IndexSearcher(reader, THREADS);
        limited.setTimeout(deadline::hasPassed);
        return limited;
    }

    /** Lucene says that it gave up only if it was at work when the time was over: what comes late is not trusted either. */
    private static void check(IndexSearcher limited, Deadline deadline) {
        if (limited.timedOut()) throw new DeadlineException();
        deadline.check();
    }

    @Override
    public Scores nearest(float[] vector, int most, Filters filters, Deadline deadline) throws IOException {
        return open.read(() -> {
            var limited = until(deadline);
            var filter = filters.isEmpty() ? null : counter.filtered(WordQueries.PASSAGES, filters);
            var query = new KnnFloatVectorQuery(Fields.VECTOR, vector, most, filter);
            var nearest = Fusion.all(query, limited);
            check(limited, deadline);
            // Lucene scores the dot product d of unit vectors as (1 + d) / 2.
            return nearest.map(score -> 2 * score - 1);
        });
    }

    @Override
    public WordMatches words(WordQuery enough, WordQuery any, Deadline deadline) throws IOException {
        return open.read(() -> {
            var limited = until(deadline);
            var matching = WordQueries.lucene(enough);
            var scoring = WordQueries.lucene(any);
            boolean same = matching.equals(scoring);
            var found = Fusion.all(same ? scoring : Fusion.both(scoring, Occur.FILTER, matching), limited);
            double best = found.best();
            if (!same) {
                // A passage that has too few of the words may have the one that says most.
                var first = limited.search(scoring, 1).scoreDocs;
                if (first.length > 0) best = first[0].score;
            }
            check(limited, deadline);
            return new LuceneWords(matching, scoring, found, best);
        });
    }

    @Override
    public int frequency(String term) throws IOException {
        return open.read(() -> reader.docFreq(new Term(Fields.ALL, term)));
    }

    @Override
    public boolean isWord(String word) throws IOException {
        return open.read(() -> reader.docFreq(written(word)) > 0);
    }

    @Override
    public Optional<String> correction(String word) throws IOException {
        return open.read(() -> Corrections.of(written(word), reader));
    }

    private static Term written(String word) {
        return new Term(Fields.WORDS, English.WRITTEN.normalize(Fields.WORDS, word));
    }

    @Override
    public Matches match(Candidates candidates, Deadline deadline) throws IOException {
        return open.read(() -> {
            var limited = until(deadline);
            var matches = switch (candidates) {
                case Candidates.Everything unused -> new LuceneMatches(WordQueries.PASSAGES, false, Map.of(), 0);
                case Candidates.ByWords words -> {
                    // One pass is enough: what has the words is what they score.
                    var query = WordQueries.lucene(words.query());
                    yield new LuceneMatches(query, true, Map.of(Ranker.WORDS, query), 0);
                }
                case Candidates.Fused fused -> Fusion.of(fused, limited, patterns, lengths);
            };
            check(limited, deadline);
            return matches;
        });
    }

    @Override
    public Page find(Matches matches, Filters filters, PageRequest page, Deadline deadline) throws IOException {
        return open.read(() -> {
            var found = (LuceneMatches) matches;
            var limited = until(deadline);
            var docs = search(found, filters, page, limited);
            check(limited, deadline);
            Map<Integer, Passage> passages = new LinkedHashMap<>();
            var stored = searcher.storedFields();
            for (int i = page.from(); i < docs.length; i++) passages.put(docs[i].doc, passage(stored, docs[i].doc));
            var marking = page.marking().map(WordQueries::lucene);
            var marks = marks(marking, passages, Passage::text);
            var headlines = marks(marking, passages, Passage::headline);
            var hits = new ArrayList<Page.Hit>();
            for (int i = page.from(); i < docs.length; i++) {
                int doc = docs[i].doc;
                hits.add(new Page.Hit(
                        doc,
                        Objects.requireNonNull(passages.get(doc)),
                        Float.isNaN(docs[i].score) ? 0 : docs[i].score,
                        marks.getOrDefault(doc, List.of()),
                        headlines.getOrDefault(doc, List.of()),
                        page.explained() ? explained(doc, found.rankers()) : Map.of()));
            }
            return new Page(hits);
        });
    }

    private Map<Integer, List<Span>> marks(
            Optional<Query> marking, Map<Integer, Passage> passages, Function<Passage, String> part)
            throws IOException {
        if (marking.isEmpty()) return Map.of();
        Map<Integer, String> texts = new LinkedHashMap<>();
        passages.forEach((doc, passage) -> texts.put(doc, part.apply(passage)));
        return Highlights.of(marking.get(), searcher, texts);
    }

    private ScoreDoc[] search(LuceneMatches found, Filters filters, PageRequest page, IndexSearcher limited)
            throws IOException {
        var query = counter.filtered(found.query(), filters);
        int needed = Math.max(1, Math.min(page.from() + page.size(), reader.maxDoc()));
        var sort = Sorting.of(page, found.scored());
        return sort.isEmpty()
                ? limited.search(query, needed).scoreDocs
                : limited.search(query, needed, sort.get(), found.scored()).scoreDocs;
    }

    private Map<Ranker, Double> explained(int doc, Map<Ranker, Query> rankers) throws IOException {
        Map<Ranker, Double> explained = new EnumMap<>(Ranker.class);
        for (var ranker : rankers.entrySet()) {
            var score = searcher.explain(ranker.getValue(), doc);
            explained.put(ranker.getKey(), score.isMatch() ? score.getValue().doubleValue() : 0);
        }
        return explained;
    }

    @Override
    public Counts count(Matches matches, Filters filters, Deadline deadline) throws IOException {
        return open.read(() -> {
            var found = (LuceneMatches) matches;
            boolean everything = !found.scored() && found.query().equals(WordQueries.PASSAGES);
            // Lucene's facets cannot be given up half way; they cost one pass.
            var counts = everything && filters.isEmpty() ? counter.ofAll(size) : counter.counts(found.query(), filters);
            deadline.check();
            return counts;
        });
    }

    @Override
    public List<Weighed> weigh(PatternShares shares, float[] draft, int most) throws IOException {
        return open.read(() -> new Weighing(searcher, patterns.get()).weigh(shares, draft, most));
    }

    @Override
    public Passage passage(int position) throws IOException {
        return open.read(() -> passage(searcher.storedFields(), position));
    }

    private Passage passage(StoredFields stored, int position) throws IOException {
        BytesRef record = LuceneSidecar.record(stored.document(position));
        return codec.read(record.bytes, record.offset, record.length);
    }

    @Override
    public OptionalInt position(String id) throws IOException {
        return open.read(() -> {
            var query = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(Fields.ID, id)), Occur.FILTER)
                    .add(WordQueries.PASSAGES, Occur.FILTER)
                    .build();
            var hits = searcher.search(query, 1).scoreDocs;
            return hits.length == 0 ? OptionalInt.empty() : OptionalInt.of(hits[0].doc);
        });
    }

    @Override
    public float[] vector(int position) throws IOException {
        return open.read(() -> Vectors.of(reader, Fields.VECTOR, position)
                .orElseThrow(() -> new UnusableIndexException("the index holds a passage without a vector")));
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(reader, reader.directory());
    }
}
