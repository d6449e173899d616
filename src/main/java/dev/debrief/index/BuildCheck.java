package dev.debrief.index;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.TermQuery;

/** What must hold of a new index before it takes the place of the old one. */
record BuildCheck(int passages, int patterns, int dimension) {
    /** @throws IOException where the index is not what was meant to be written; nothing is committed then */
    void check(IndexWriter writer) throws IOException {
        try (var reader = DirectoryReader.open(writer)) {
            var searcher = new IndexSearcher(reader);
            counts(searcher, Fields.TYPE_PASSAGE, passages);
            counts(searcher, Fields.TYPE_PATTERN, patterns);
            counts(searcher, Fields.TYPE_MODEL, 1);
            if (passages == 0) return;
            int vectors = 0;
            for (var leaf : reader.leaves()) {
                var values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
                if (values != null) vectors += values.size();
            }
            if (vectors != passages) throw failed(vectors + " vectors for " + passages + " passages");
            // Both ways of finding must work.
            var any = new float[dimension];
            any[0] = 1;
            if (searcher.search(new KnnFloatVectorQuery(Fields.VECTOR, any, 1), 1).scoreDocs.length == 0)
                throw failed("no passage is found by a vector");
            var terms = org.apache.lucene.index.MultiTerms.getTerms(reader, Fields.TEXT);
            if (terms == null) throw failed("no passage has words");
            var first = terms.iterator().next();
            if (searcher.count(new TermQuery(new Term(Fields.TEXT, first))) == 0)
                throw failed("no passage is found by a word");
        }
    }

    private static void counts(IndexSearcher searcher, String type, int expected) throws IOException {
        int found = searcher.count(new TermQuery(new Term(Fields.TYPE, type)));
        if (found != expected) throw failed(found + " documents of type " + type + ", expected " + expected);
    }

    /** What was to be written is not what was written. */
    static final class FailedException extends IOException {
        private static final long serialVersionUID = 1L;

        FailedException(String what) {
            super("the new index failed its check (" + what + "); the old one stays");
        }
    }

    private static FailedException failed(String what) {
        return new FailedException(what);
    }
}
