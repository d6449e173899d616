package dev.debrief.store.lucene;

import dev.debrief.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** A few texts in a Lucene index in memory. Safe for many threads; holds nothing that must be closed. */
final class MemoryTextIndex implements Language.TextIndex {
    private static final String TEXT = "text";
    /** BM25's b: how much the length of a text counts. Lucene's default. */
    private static final float LENGTH = 0.75f;

    private final int texts;
    private final IndexSearcher searcher;

    MemoryTextIndex(Analyzer analyzer, float saturation, List<String> texts) {
        this.texts = texts.size();
        var directory = new ByteBuffersDirectory();
        try {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (String text : texts) {
                    var document = new Document();
                    document.add(new Field(TEXT, text, TextField.TYPE_NOT_STORED));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        searcher.setSimilarity(new BM25Similarity(saturation, LENGTH));
    }

    @Override
    public double[] scores(List<String> terms) {
        var scores = new double[texts];
        if (texts == 0) return scores;
        var query = new BooleanQuery.Builder();
        terms.stream()
                .distinct()
                .limit(IndexSearcher.getMaxClauseCount())
                .forEach(term -> query.add(new TermQuery(new Term(TEXT, term)), Occur.SHOULD));
        try {
            for (var hit : searcher.search(query.build(), texts).scoreDocs) scores[hit.doc] = hit.score;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return scores;
    }
}
