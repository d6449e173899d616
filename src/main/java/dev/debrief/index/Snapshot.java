package dev.debrief.index;

import dev.debrief.pattern.Pattern;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A consistent view of an index: one commit, opened for searching, with the catalogue in memory. Safe for many threads;
 * a later commit is seen by opening another snapshot.
 */
public final class Snapshot implements Closeable {
    /** An answer of the catalogue with its vector. */
    public record ExemplarVector(Records.IndexedExemplar exemplar, float[] vector) {}

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Manifest manifest;
    private final SortedSetDocValuesReaderState facets;
    private final Map<String, Pattern> patterns = new LinkedHashMap<>();
    private @Nullable Catalogued catalogued;
    private final Map<String, Records.IndexedArticle> articles = new LinkedHashMap<>();

    private Snapshot(Directory directory, DirectoryReader reader, Manifest manifest) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.manifest = manifest;
        this.searcher = new IndexSearcher(reader);
        this.facets = new DefaultSortedSetDocValuesReaderState(reader, Facet.CONFIG);
        load();
    }

    /**
     * Opens the last commit.
     *
     * @throws UnusableIndexException where there is none that this program can read, with the reason
     */
    public static Snapshot open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            if (!DirectoryReader.indexExists(directory)) throw new UnusableIndexException("there is no index yet");
            var reader = DirectoryReader.open(directory);
            var manifest = Manifest.of(reader.getIndexCommit().getUserData());
            if (manifest.isEmpty()) throw new UnusableIndexException("the index was not made by Debrief");
            if (manifest.get().schema() != Manifest.SCHEMA) {
                throw new UnusableIndexException(
                        "the index has version " + manifest.get().schema() + ", this program needs " + Manifest.SCHEMA);
            }
            return new Snapshot(directory, reader, manifest.get());
        } catch (IndexNotFoundException | org.apache.lucene.index.CorruptIndexException | IllegalArgumentException e) {
            directory.close();
            throw new UnusableIndexException("the index cannot be read (" + e.getMessage() + ")");
        } catch (IOException | UncheckedIOException e) {
            directory.close();
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
    }

    private interface Visitor {
        void visit(int doc, BytesRef record) throws IOException;
    }

    private void each(String type, Visitor visitor) throws IOException {
        var hits = searcher.search(new TermQuery(new Term(Fields.TYPE, type)), Integer.MAX_VALUE, byIndexOrder());
        StoredFields stored = searcher.storedFields();
        for (var hit : hits.scoreDocs) visitor.visit(hit.doc, record(stored, hit.doc));
    }

    private static Sort byIndexOrder() {
        return new Sort(SortField.FIELD_DOC);
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

    public SortedSetDocValuesReaderState facets() {
        return facets;
    }

    public FacetsConfig facetsConfig() {
        return Facet.CONFIG;
    }

    /** Matches every passage and nothing else. */
    public Query allPassages() {
        return new TermQuery(new Term(Fields.TYPE, Fields.TYPE_PASSAGE));
    }

    public int passageCount() throws IOException {
        return searcher.count(allPassages());
    }

    /** The passage of a Lucene document. */
    public Records.IndexedPassage passage(int doc) throws IOException {
        return Records.read(record(searcher.storedFields(), doc), Records.IndexedPassage.class);
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
        for (var leaf : reader.leaves()) {
            int local = doc - leaf.docBase;
            if (local < 0 || local >= leaf.reader().maxDoc()) continue;
            var values = leaf.reader().getBinaryDocValues(Fields.NEARNESS_VALUES);
            if (values != null && values.advanceExact(local))
                return Records.read(values.binaryValue(), PatternNearness.class);
        }
        throw new UnusableIndexException("the index holds a passage without its patterns");
    }

    /** All articles, in the order of their files. */
    public List<Records.IndexedArticle> articles() {
        return List.copyOf(articles.values());
    }

    public Optional<Records.IndexedArticle> article(String id) {
        return Optional.ofNullable(articles.get(id));
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

    /** What queries and drafts are compared with; loaded when the first one comes. */
    private record Catalogued(
            Map<String, float[]> patternVectors,
            List<ExemplarVector> exemplars,
            PatternLinker linker,
            KnownWords words,
            List<float[]> elsewhere,
            AnswerModel model) {}

    /** Whether the catalogue or the data files use a word, in whatever inflection: then it is one, whether or not an article has it. */
    public boolean isWord(String word) throws IOException {
        return catalogued().words().stems().containsAll(Analysis.terms(word));
    }

    /** What was learned from the catalogue's answers. */
    public AnswerModel model() throws IOException {
        return catalogued().model();
    }

    /** Vectors of what people ask that the knowledge base does not answer. */
    public List<float[]> elsewhere() throws IOException {
        return catalogued().elsewhere();
    }

    /** Tells how near a text is to the patterns of this index. */
    public PatternLinker linker() throws IOException {
        return catalogued().linker();
    }

    /** Vectors of the patterns' names and summaries, by slug. */
    public Map<String, float[]> patternVectors() throws IOException {
        return catalogued().patternVectors();
    }

    /** The exemplar bank. */
    public List<ExemplarVector> exemplars() throws IOException {
        return catalogued().exemplars();
    }

    private static float[] known(Map<String, float[]> vectors, String text) {
        float[] vector = vectors.get(text);
        if (vector == null) throw new IllegalStateException("the index holds a catalogue text without its vector");
        return vector;
    }

    private synchronized Catalogued catalogued() throws IOException {
        var loaded = catalogued;
        if (loaded != null) return loaded;
        Map<String, float[]> vectors = new LinkedHashMap<>();
        List<ExemplarVector> exemplars = new ArrayList<>();
        each(
                Fields.TYPE_PATTERN,
                (doc, bytes) ->
                        vectors.put(Records.read(bytes, Pattern.class).slug(), vector(Fields.CATALOGUE_VECTOR, doc)));
        each(
                Fields.TYPE_EXEMPLAR,
                (doc, bytes) -> exemplars.add(new ExemplarVector(
                        Records.read(bytes, Records.IndexedExemplar.class), vector(Fields.CATALOGUE_VECTOR, doc))));
        Map<String, float[]> texts = new HashMap<>();
        patterns.values().forEach(p -> texts.put(PatternLinker.description(p), vectors.get(p.slug())));
        each(
                Fields.TYPE_STATEMENT,
                (doc, bytes) -> texts.put(Records.read(bytes, String.class), vector(Fields.CATALOGUE_VECTOR, doc)));
        var linker = new PatternLinker(patterns.values(), text -> known(texts, text));
        var models = new ArrayList<AnswerModel>();
        each(Fields.TYPE_MODEL, (doc, bytes) -> models.add(Records.read(bytes, AnswerModel.class)));
        var model = models.getFirst();
        List<float[]> elsewhere = new ArrayList<>();
        each(Fields.TYPE_ELSEWHERE, (doc, bytes) -> elsewhere.add(vector(Fields.CATALOGUE_VECTOR, doc)));
        var words = new ArrayList<KnownWords>();
        each(Fields.TYPE_WORDS, (doc, bytes) -> words.add(Records.read(bytes, KnownWords.class)));
        loaded = new Catalogued(
                Collections.unmodifiableMap(vectors),
                List.copyOf(exemplars),
                linker,
                words.getFirst(),
                elsewhere,
                model);
        catalogued = loaded;
        return loaded;
    }

    @Override
    public void close() throws IOException {
        var loaded = catalogued;
        if (loaded != null) loaded.linker().close();
        reader.close();
        directory.close();
    }
}
