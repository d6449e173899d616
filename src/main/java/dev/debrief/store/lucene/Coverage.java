package dev.debrief.store.lucene;

import dev.debrief.store.WordQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/**
 * How much of a query each passage has words of. A word's passages become a bit set, which Lucene fills many documents at a time:
 * looking up some thousand candidates there costs a small part of a search for the words among them.
 */
final class Coverage implements Function<int[], float[]> {
    private final List<WordQuery.Weighed> words;
    private final IndexSearcher searcher;

    Coverage(List<WordQuery.Weighed> words, IndexSearcher searcher) {
        this.words = words;
        this.searcher = searcher;
    }

    @Override
    public float[] apply(int[] docs) {
        var covered = new float[docs.length];
        for (var word : words) {
            var having = having(word.of());
            float share = (float) word.score();
            for (int i = 0; i < docs.length; i++) if (having.get(docs[i])) covered[i] += share;
        }
        return covered;
    }

    private FixedBitSet having(WordQuery word) {
        try {
            var having = new FixedBitSet(searcher.getIndexReader().maxDoc());
            var query = searcher.rewrite(new ConstantScoreQuery(WordQueries.lucene(word)));
            var weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                var scorer = weight.scorer(leaf);
                if (scorer == null) continue;
                var docs = scorer.iterator();
                docs.nextDoc();
                docs.intoBitSet(leaf.reader().maxDoc(), having, -leaf.docBase);
            }
            return having;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
