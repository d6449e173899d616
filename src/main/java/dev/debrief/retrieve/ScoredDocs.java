package dev.debrief.retrieve;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Documents in ascending order, each once, with their scores: all that a query found, to be reckoned with. */
final class ScoredDocs {
    static final ScoredDocs NONE = new ScoredDocs(new int[0], new float[0]);

    final int[] docs;
    final float[] scores;
    /** The highest score, 0 where there is none. */
    final float best;

    ScoredDocs(int[] docs, float[] scores) {
        this.docs = docs;
        this.scores = scores;
        float most = 0;
        for (float score : scores) most = Math.max(most, score);
        this.best = most;
    }

    /** What a query finds, all of it. */
    static ScoredDocs of(Query query, IndexSearcher searcher) throws IOException {
        return searcher.search(query, new AllScores());
    }

    int size() {
        return docs.length;
    }

    /** Matches the documents with their scores. */
    Query query() {
        return new FixedScoresQuery(this);
    }

    /** The same documents with scores from elsewhere. */
    ScoredDocs scored(Function<int[], float[]> scoring) {
        return new ScoredDocs(docs, scoring.apply(docs));
    }

    /** The same documents with other scores. */
    ScoredDocs map(DoubleUnaryOperator change) {
        var changed = new float[scores.length];
        for (int i = 0; i < changed.length; i++) changed[i] = (float) change.applyAsDouble(scores[i]);
        return new ScoredDocs(docs, changed);
    }

    ScoredDocs times(double weight) {
        return map(score -> weight * score);
    }

    /** The documents with such scores. */
    ScoredDocs where(DoublePredicate wanted) {
        int[] places = IntStream.range(0, docs.length)
                .filter(i -> wanted.test(scores[i]))
                .toArray();
        var kept = new float[places.length];
        for (int i = 0; i < kept.length; i++) kept[i] = scores[places[i]];
        return new ScoredDocs(Arrays.stream(places).map(place -> docs[place]).toArray(), kept);
    }

    /** What either has; the scores of what both have are added. */
    ScoredDocs plus(ScoredDocs other) {
        var union = new int[docs.length + other.docs.length];
        var sums = new float[union.length];
        int size = 0;
        for (int i = 0, j = 0; i < docs.length || j < other.docs.length; size++) {
            int doc = i < docs.length ? docs[i] : DocIdSetIterator.NO_MORE_DOCS;
            int otherDoc = j < other.docs.length ? other.docs[j] : DocIdSetIterator.NO_MORE_DOCS;
            union[size] = Math.min(doc, otherDoc);
            if (doc <= otherDoc) sums[size] += scores[i++];
            if (otherDoc <= doc) sums[size] += other.scores[j++];
        }
        return new ScoredDocs(Arrays.copyOf(union, size), Arrays.copyOf(sums, size));
    }

    /** The best documents with scores above a least one, best first. */
    List<Integer> best(int most, double least) {
        return IntStream.range(0, docs.length)
                .boxed()
                .filter(i -> scores[i] > least)
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .limit(most)
                .map(i -> docs[i])
                .toList();
    }
}
