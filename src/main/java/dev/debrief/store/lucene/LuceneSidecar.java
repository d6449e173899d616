package dev.debrief.store.lucene;

import dev.debrief.domain.ArticleSummary;
import dev.debrief.domain.IndexedArticle;
import dev.debrief.domain.Pattern;
import dev.debrief.store.Contents;
import dev.debrief.store.Lazy;
import dev.debrief.store.Names;
import dev.debrief.store.Sidecar;
import dev.debrief.store.UnusableIndexException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Records that are stored next to the passages, each in a document of its own. */
final class LuceneSidecar implements Sidecar {
    private interface Reading<T> {
        T read(Document doc) throws IOException;
    }

    private final IndexSearcher searcher;
    private final WhileOpen open;
    private final Contents contents;
    private final Names names;
    private final Lazy<List<ArticleSummary>> articles;
    private final Lazy<Map<String, Pattern>> patterns;

    LuceneSidecar(IndexSearcher searcher) throws IOException {
        this.searcher = searcher;
        this.open = new WhileOpen(searcher.getIndexReader());
        var found = all(Fields.TYPE_CONTENTS, ContentsDocument::read);
        if (found.size() != 1)
            throw new UnusableIndexException("the index holds " + found.size() + " tables of contents");
        this.contents = found.getFirst();
        this.names = Names.of(contents);
        this.articles = new Lazy<>(() -> all(
                Fields.TYPE_ARTICLE, doc -> record(doc, IndexedArticle.class).summary()));
        this.patterns = new Lazy<>(this::readPatterns);
    }

    private Map<String, Pattern> readPatterns() throws IOException {
        Map<String, Pattern> bySlug = new LinkedHashMap<>();
        for (var pattern : all(Fields.TYPE_PATTERN, doc -> record(doc, Pattern.class)))
            bySlug.put(pattern.slug(), pattern);
        return bySlug;
    }

    @Override
    public Contents contents() {
        return contents;
    }

    @Override
    public Names names() {
        return names;
    }

    @Override
    public List<ArticleSummary> articles() throws IOException {
        return articles.get();
    }

    @Override
    public Optional<IndexedArticle> article(String id) throws IOException {
        return open.read(() -> {
            var query = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(Fields.ID, id)), Occur.FILTER)
                    .add(new TermQuery(new Term(Fields.TYPE, Fields.TYPE_ARTICLE)), Occur.FILTER)
                    .build();
            var hits = searcher.search(query, 1).scoreDocs;
            return hits.length == 0
                    ? Optional.empty()
                    : Optional.of(record(searcher.storedFields().document(hits[0].doc), IndexedArticle.class));
        });
    }

    @Override
    public List<Pattern> patterns() throws IOException {
        return List.copyOf(patterns.get().values());
    }

    @Override
    public Optional<Pattern> pattern(String slug) throws IOException {
        return Optional.ofNullable(patterns.get().get(slug));
    }

    /** What is read from each document of a type, in the order in which they were written. */
    private <T> List<T> all(String type, Reading<T> reading) throws IOException {
        return open.read(() -> {
            var all = new ArrayList<T>();
            for (var leaf : searcher.getIndexReader().leaves()) {
                PostingsEnum docs = leaf.reader().postings(new Term(Fields.TYPE, type), PostingsEnum.NONE);
                if (docs == null) continue;
                StoredFields stored = inSequence(leaf.reader());
                while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                    all.add(reading.read(stored.document(docs.docID())));
            }
            return List.copyOf(all);
        });
    }

    /** What reads for merging decompresses a block once, and not for each document in it. */
    private static StoredFields inSequence(LeafReader leaf) throws IOException {
        if (leaf instanceof CodecReader segment && segment.getFieldsReader() != null)
            return segment.getFieldsReader().getMergeInstance();
        return leaf.storedFields();
    }

    private static <T> T record(Document doc, Class<T> type) throws IOException {
        return Documents.read(record(doc), type);
    }

    static BytesRef record(Document doc) throws IOException {
        BytesRef bytes = doc.getBinaryValue(Fields.RECORD);
        if (bytes == null) throw new UnusableIndexException("the index holds a document without a record");
        return bytes;
    }
}
