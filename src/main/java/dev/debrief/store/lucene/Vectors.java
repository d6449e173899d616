package dev.debrief.store.lucene;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/** Vectors of passages, by document and by the text that they were made from. */
final class Vectors {
    private Vectors() {}

    static Optional<float[]> of(IndexReader reader, String field, int doc) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        return of(leaf, field, doc - leaf.docBase);
    }

    static Optional<float[]> of(IndexReader reader, String field, String text) throws IOException {
        var term = new Term(Fields.VECTOR_KEY, Documents.key(text));
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum docs = leaf.reader().postings(term, PostingsEnum.NONE);
            if (docs == null || docs.nextDoc() == DocIdSetIterator.NO_MORE_DOCS) continue;
            return of(leaf, field, docs.docID());
        }
        return Optional.empty();
    }

    private static Optional<float[]> of(LeafReaderContext leaf, String field, int doc) throws IOException {
        var values = leaf.reader().getFloatVectorValues(field);
        if (values == null) return Optional.empty();
        var iterator = values.iterator();
        return iterator.advance(doc) == doc
                ? Optional.of(values.vectorValue(iterator.index()).clone())
                : Optional.empty();
    }
}
