package dev.debrief.store.lucene;

import dev.debrief.store.FailedCheckException;
import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.TermQuery;

/**
 * What must be true of a new index before it takes the place of the old one.
 *
 * @param written how many documents of each type were written
 */
record BuildCheck(Map<String, Integer> written) {
    /** @throws FailedCheckException if the index is not what was meant to be written; then nothing is committed */
    void check(IndexWriter writer) throws IOException {
        try (var reader = DirectoryReader.open(writer)) {
            var searcher = new IndexSearcher(reader);
            for (var type : written.entrySet()) {
                int found = searcher.count(new TermQuery(new Term(Fields.TYPE, type.getKey())));
                if (found != type.getValue())
                    throw new FailedCheckException(
                            found + " documents of type " + type.getKey() + ", expected " + type.getValue());
            }
            checkPassages(searcher, written.getOrDefault(Fields.TYPE_PASSAGE, 0));
        }
    }

    /** Both ways of finding must work. */
    private static void checkPassages(IndexSearcher searcher, int passages) throws IOException {
        if (passages == 0) throw new FailedCheckException("no passages");
        int vectors = 0;
        int dimension = 0;
        for (var leaf : searcher.getIndexReader().leaves()) {
            var values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
            if (values == null) continue;
            vectors += values.size();
            dimension = values.dimension();
        }
        if (vectors != passages) throw new FailedCheckException(vectors + " vectors for " + passages + " passages");
        var any = new float[dimension];
        any[0] = 1;
        if (searcher.search(new KnnFloatVectorQuery(Fields.VECTOR, any, 1), 1).scoreDocs.length == 0)
            throw new FailedCheckException("no passage is found by a vector");
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.ALL);
        if (terms == null) throw new FailedCheckException("no passage has words");
        if (searcher.count(new TermQuery(new Term(Fields.ALL, terms.iterator().next()))) == 0)
            throw new FailedCheckException("no passage is found by a word");
    }
}
