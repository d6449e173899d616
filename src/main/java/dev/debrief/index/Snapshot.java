package dev.debrief.index;

import dev.debrief.pattern.Pattern;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * A consistent view of an index: one commit, opened for searching, with the catalogue in memory. Safe for many threads;
 * a later commit is seen by opening another snapshot.
 */
public final class Snapshot implements Closeable {
    /** What searches the segments of a large index beside each other. */
    private static final ExecutorService THREADS = ForkJoinPool.commonPool();

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Manifest manifest;
    private final SortedSetDocValuesReaderState facets;
    private final FacetTable facetTable;
    private final Map<String, Pattern> patterns = new LinkedHashMap<>();
    private final List<String> phrases = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private @Nullable IndexedCatalogue catalogue;
    private @Nullable Map<String, Evidence> evidence;
    private final Map<String, Records.IndexedArticle> articles = new LinkedHashMap<>();

    private Snapshot(Directory directory, DirectoryReader reader, Manifest manifest) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.manifest = manifest;
        this.searcher = new IndexSearcher(reader, THREADS);
        this.facets = new DefaultSortedSetDocValuesReaderState(reader, Facet.CONFIG);
        this.facetTable = new FacetTable(facets);
        load();
    }

    /**
     * Opens the last commit.
     *
     * @throws UnusableIndexException where there is none that this program can read, with the reason
     */
    public static Snapshot open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = null;
        try {
            if (!DirectoryReader.indexExists(directory)) throw new UnusableIndexException("there is no index yet");
            reader = DirectoryReader.open(directory);
            var manifest = Manifest.of(reader.getIndexCommit().getUserData());
            if (manifest.isEmpty()) throw new UnusableIndexException("the index was not made by Debrief");
            if (manifest.get().schema() != Manifest.SCHEMA) {
                throw new UnusableIndexException(
                        "the index has version " + manifest.get().schema() + ", this program needs " + Manifest.SCHEMA);
            }
            return new Snapshot(directory, reader, manifest.get());
        } catch (IndexNotFoundException | org.apache.lucene.index.CorruptIndexException | IllegalArgumentException e) {
            IOUtils.closeWhileHandlingException(reader, directory);
            throw new UnusableIndexException("the index cannot be read (" + e.getMessage() + ")");
        } catch (IOException | UncheckedIOException e) {
            IOUtils.closeWhileHandlingException(reader, directory);
            throw e instanceof IOException io ? io : new UnusableIndexException("the index cannot be read");
        }
    }

    private void load() throws IOException {
        each(Fields.TYPE_PATTERN, (unused, bytes) -> {
            var pattern = Records.read(bytes, Pattern.class);
            patterns.put(pattern.slug(), pattern);
        });

        each(Fields.TYPE_ARTICLE, (unused, bytes) -> {
            var article = Records.read(bytes, Records.IndexedArticle.class);
            articles.put(article.id(), article);
        });

        each(Fields.TYPE_PROBLEMS, (unused, bytes) -> problems.addAll(List.of(Records.read(bytes, String[].class))));
        each(
                Fields.TYPE_PHRASES,
                (unused, bytes) -> Records.read(bytes, FrequentPhrases.class)
                        .phrases()
                        .forEach(phrase -> phrases.add(phrase.text())));
    }

    interface Visitor {
        void visit(int doc, BytesRef record) throws IOException;
    }

    /** Visits the records of one type in the order in which they were written. */
    void each(String type, Visitor visitor) throws IOException {
        for (var leaf : reader.leaves()) {
            PostingsEnum docs = leaf.reader().postings(new Term(Fields.TYPE, type), PostingsEnum.NONE);
            if (docs == null) continue;
            StoredFields stored = oneAfterTheOther(leaf.reader());
            while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                visitor.visit(leaf.docBase + docs.docID(), record(stored, docs.docID()));
            }
        }
    }

    /** What is read for merging unpacks a block once, and not for each document in it. */
    private static StoredFields oneAfterTheOther(LeafReader leaf) throws IOException {
        if (leaf instanceof CodecReader segment && segment.getFieldsReader() != null)
            return segment.getFieldsReader().getMergeInstance();
        return leaf.storedFields();
    }

    private static BytesRef record(StoredFields stored, int doc) throws IOException {
        BytesRef bytes = stored.document(doc).getBinaryValue(Fields.RECORD);
        if (bytes == null) throw new UnusableIndexException("the index holds a document without a record");
        return bytes;
    }

    public Manifest manifest() {
        return manifest;
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    /** A searcher that gives up at a time of {@link System#nanoTime}; it then says so by itself. */
    public IndexSearcher searcher(long deadlineNanos) {
        var limited = new IndexSearcher(reader, THREADS);
        limited.setTimeout(() -> System.nanoTime() - deadlineNanos > 0);
        return limited;
    }

    public SortedSetDocValuesReaderState facets() {
        return facets;
    }

    /** What counts them. */
    public FacetTable facetTable() {
        return facetTable;
    }

    public FacetsConfig facetsConfig() {
        return Facet.CONFIG;
    }

    /** Matches every passage and nothing else. */
    public Query allPassages() {
        return new TermQuery(new Term(Fields.TYPE, Fields.TYPE_PASSAGE));
    }

    public int passages() throws IOException {
        return searcher.count(allPassages());
    }

    /** The passage of a Lucene document. */
    public Records.IndexedPassage passage(int doc) throws IOException {
        return passage(searcher.storedFields(), doc);
    }

    /** The same for one of several: passages that were stored together are unpacked together. */
    public Records.IndexedPassage passage(StoredFields stored, int doc) throws IOException {
        return Records.read(record(stored, doc), Records.IndexedPassage.class);
    }

    /** The passage with that id. */
    public Optional<Records.IndexedPassage> passage(String id) throws IOException {
        var hits = searcher.search(new TermQuery(new Term(Fields.ID, id)), 2);
        for (var hit : hits.scoreDocs) {
            String type = searcher.storedFields().document(hit.doc).get(Fields.TYPE);
            if (Fields.TYPE_PASSAGE.equals(type)) return Optional.of(passage(hit.doc));
        }
        return Optional.empty();
    }

    /** The passage vector or catalogue vector of a document; every document asked for has one. */
    public float[] vector(String field, int doc) throws IOException {
        for (var leaf : reader.leaves()) {
            int local = doc - leaf.docBase;
            if (local < 0 || local >= leaf.reader().maxDoc()) continue;
            float[] vector = Vectors.vector(leaf.reader().getFloatVectorValues(field), local);
            if (vector != null) return vector;
        }
        throw new UnusableIndexException("the index holds a document without a vector");
    }

    /** How near the passage of a Lucene document is to the patterns. */
    public PatternNearness nearness(int doc) throws IOException {
        return catalogue().nearness().of(doc);
    }

    /** All articles, in the order of their files. */
    public List<Records.IndexedArticle> articles() {
        return List.copyOf(articles.values());
    }

    public Optional<Records.IndexedArticle> article(String id) {
        return Optional.ofNullable(articles.get(id));
    }

    /** Phrases that many passages use, most frequent first. */
    public List<String> phrases() {
        return List.copyOf(phrases);
    }

    /** What a person should look at in the sources, {@code file:line: message}; all else was indexed. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** How well a pattern is documented. */
    public synchronized Evidence evidence(String slug) throws IOException {
        var counted = evidence;
        if (counted == null) {
            counted = Evidence.of(this);
            evidence = counted;
        }
        return counted.getOrDefault(slug, Evidence.NONE);
    }

    /** All patterns, in the order of their slugs. */
    public List<Pattern> patterns() {
        return List.copyOf(patterns.values());
    }

    public Optional<Pattern> pattern(String slug) {
        return Optional.ofNullable(patterns.get(slug));
    }

    /** The name of a pattern, or the slug where there is no such pattern. */
    public String patternName(String slug) {
        return pattern(slug).map(Pattern::name).orElse(slug);
    }

    /** What queries and drafts are compared with; read when the first one comes. */
    public synchronized IndexedCatalogue catalogue() throws IOException {
        var read = catalogue;
        if (read == null) {
            read = IndexedCatalogue.read(this);
            catalogue = read;
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        var read = catalogue;
        if (read != null) read.linker().close();
        reader.close();
        directory.close();
    }
}
