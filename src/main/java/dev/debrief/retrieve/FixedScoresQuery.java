package dev.debrief.retrieve;

import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Matches given documents with given scores: the result of one search as a part of another. */
final class FixedScoresQuery extends Query {
    private final ScoredDocs found;

    FixedScoresQuery(ScoredDocs found) {
        this.found = found;
    }

    int size() {
        return found.size();
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new Weight(this) {
            @Override
            public Explanation explain(LeafReaderContext context, int doc) {
                int at = Arrays.binarySearch(found.docs, context.docBase + doc);
                return at < 0
                        ? Explanation.noMatch("not among the given documents")
                        : Explanation.match(boost * found.scores[at], "given score, boosted");
            }

            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) {
                int from = lowerBound(context.docBase);
                int to = lowerBound(context.docBase + context.reader().maxDoc());
                if (from == to) return null;
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long leadCost) {
                        return new FixedScorer(from, to, context.docBase, boost);
                    }

                    @Override
                    public long cost() {
                        return (long) to - from;
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private int lowerBound(int doc) {
        int at = Arrays.binarySearch(found.docs, doc);
        return at < 0 ? -1 - at : at;
    }

    private final class FixedScorer extends Scorer {
        private final int from;
        private final int to;
        private final int base;
        private final float boost;
        private int at;

        FixedScorer(int from, int to, int base, float boost) {
            this.from = from;
            this.to = to;
            this.base = base;
            this.boost = boost;
            this.at = from - 1;
        }

        @Override
        public int docID() {
            if (at < from) return -1;
            return at < to ? found.docs[at] - base : DocIdSetIterator.NO_MORE_DOCS;
        }

        @Override
        public float score() {
            return boost * found.scores[at];
        }

        @Override
        public float getMaxScore(int upTo) {
            return boost * found.best;
        }

        @Override
        public DocIdSetIterator iterator() {
            return new DocIdSetIterator() {
                @Override
                public int docID() {
                    return FixedScorer.this.docID();
                }

                @Override
                public int nextDoc() {
                    if (at < to) at++;
                    return docID();
                }

                @Override
                public int advance(int target) {
                    while (docID() < target) nextDoc();
                    return docID();
                }

                @Override
                public long cost() {
                    return (long) to - from;
                }
            };
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "FixedScores(" + found.docs.length + " documents)";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FixedScoresQuery that
                && Arrays.equals(found.docs, that.found.docs)
                && Arrays.equals(found.scores, that.found.scores);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(found.docs) + Arrays.hashCode(found.scores);
    }
}
