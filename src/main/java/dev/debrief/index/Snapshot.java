package dev.debrief.index;

import dev.debrief.domain.Pattern;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
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
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/**
 * A consistent view of an index: one commit, opened for searching. Safe for many threads;
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
    private final Contents contents;
    private final Map<String, String> articleTitles = new HashMap<>();
    private final Map<String, String> patternNames = new HashMap<>();
    private final Lazy<Map<String, Pattern>> patterns = new Lazy<>(this::readPatterns);
    private final Lazy<List<Records.ArticleSummary>> articles =
            new Lazy<>(() -> all(Fields.TYPE_ARTICLE, Records.IndexedArticle.class, Records.IndexedArticle::summary));
    private final Lazy<IndexedCatalogue> catalogue = new Lazy<>(() -> IndexedCatalogue.read(this));
    private final Lazy<Map<String, Evidence>> evidence = new Lazy<>(() -> Evidence.of(this));

    private Snapshot(Directory directory, DirectoryReader reader, Manifest manifest) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.manifest = manifest;
        this.searcher = new IndexSearcher(reader, THREADS);
        this.facets = new DefaultSortedSetDocValuesReaderState(reader, Facet.CONFIG);
        this.facetTable = new FacetTable(facets);
        this.contents = readContents();
        contents.articles().forEach(article -> articleTitles.put(article.id(), article.title()));
        contents.patterns().forEach(pattern -> patternNames.put(pattern.slug(), pattern.name()));
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

    private Contents readContents() throws IOException {
        var all = new ArrayList<Contents>();
        each(Fields.TYPE_CONTENTS, (unused, bytes) -> all.add(Packed.contents(bytes)));
        if (all.size() != 1) throw new UnusableIndexException("the index holds " + all.size() + " tables of contents");
        return all.getFirst();
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
        return Packed.passage(record(stored, doc));
    }

    /** The passage with that id. */
    public Optional<Records.IndexedPassage> passage(String id) throws IOException {
        return find(Fields.TYPE_PASSAGE, id).map(Packed::passage);
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

    /** What it holds, by name. */
    public Contents contents() {
        return contents;
    }

    /** All articles without their texts, in the order of their files; read when they are first asked for. */
    public List<Records.ArticleSummary> articles() {
        return articles.now();
    }

    public Optional<Records.IndexedArticle> article(String id) throws IOException {
        return find(Fields.TYPE_ARTICLE, id).map(bytes -> Records.read(bytes, Records.IndexedArticle.class));
    }

    private <T, U> List<U> all(String type, Class<T> shape, Function<T, U> kept) throws IOException {
        var all = new ArrayList<U>();
        each(type, (unused, bytes) -> all.add(kept.apply(Records.read(bytes, shape))));
        return List.copyOf(all);
    }

    /** The record of a type with an id. */
    private Optional<BytesRef> find(String type, String id) throws IOException {
        var query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.ID, id)), BooleanClause.Occur.FILTER)
                .add(new TermQuery(new Term(Fields.TYPE, type)), BooleanClause.Occur.FILTER)
                .build();
        var hits = searcher.search(query, 1).scoreDocs;
        return hits.length == 0 ? Optional.empty() : Optional.of(record(searcher.storedFields(), hits[0].doc));
    }

    /** How well a pattern is documented. */
    public Evidence evidence(String slug) throws IOException {
        return evidence.get().getOrDefault(slug, Evidence.NONE);
    }

    /** All patterns, in the order of their slugs; read when they are first asked for. */
    public List<Pattern> patterns() {
        return List.copyOf(patterns.now().values());
    }

    public Optional<Pattern> pattern(String slug) {
        return Optional.ofNullable(patterns.now().get(slug));
    }

    private Map<String, Pattern> readPatterns() throws IOException {
        Map<String, Pattern> bySlug = new LinkedHashMap<>();
        for (var pattern : all(Fields.TYPE_PATTERN, Pattern.class, Function.<Pattern>identity()))
            bySlug.put(pattern.slug(), pattern);
        return bySlug;
    }

    /** The name of a pattern, or the slug where there is no such pattern. */
    public String patternName(String slug) {
        return patternNames.getOrDefault(slug, slug);
    }

    /** The title of an article, or the id where there is no such article. */
    public String articleTitle(String id) {
        return articleTitles.getOrDefault(id, id);
    }

    /** What queries and drafts are compared with; read when the first one comes. */
    public IndexedCatalogue catalogue() throws IOException {
        return catalogue.get();
    }

    @Override
    public void close() throws IOException {
        var read = catalogue.ifRead();
        if (read != null) read.linker().close();
        reader.close();
        directory.close();
    }
}
