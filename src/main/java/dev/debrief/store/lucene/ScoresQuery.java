package dev.debrief.store.lucene;

import dev.debrief.store.Scores;
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

/** Matches passages that have been found already, with the scores that they got: one search as a part of another. */
final class ScoresQuery extends Query {
    private final Scores found;

    ScoresQuery(Scores found) {
        this.found = found;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new Weight(this) {
            @Override
            public Explanation explain(LeafReaderContext context, int doc) {
                int global = context.docBase + doc;
                int at = found.indexFrom(global);
                return at == found.size() || found.position(at) != global
                        ? Explanation.noMatch("not among the given documents")
                        : Explanation.match(boost * found.score(at), "given score, boosted");
            }

            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) {
                int from = found.indexFrom(context.docBase);
                int to = found.indexFrom(context.docBase + context.reader().maxDoc());
                if (from == to) return null;
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long leadCost) {
                        return new OfSegment(from, to, context.docBase, boost);
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

    private final class OfSegment extends Scorer {
        private final int from;
        private final int to;
        private final int base;
        private final float boost;
        private int at;

        OfSegment(int from, int to, int base, float boost) {
            this.from = from;
            this.to = to;
            this.base = base;
            this.boost = boost;
            this.at = from - 1;
        }

        @Override
        public int docID() {
            if (at < from) return -1;
            return at < to ? found.position(at) - base : DocIdSetIterator.NO_MORE_DOCS;
        }

        @Override
        public float score() {
            return boost * found.score(at);
        }

        @Override
        public float getMaxScore(int upTo) {
            return boost * found.best();
        }

        @Override
        public DocIdSetIterator iterator() {
            return new DocIdSetIterator() {
                @Override
                public int docID() {
                    return OfSegment.this.docID();
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
        return "ScoresQuery(" + found.size() + " documents)";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScoresQuery that && found == that.found;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(found);
    }
}
