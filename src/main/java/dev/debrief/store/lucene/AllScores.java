package dev.debrief.store.lucene;

import dev.debrief.store.Scores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.ArrayUtil;

/** Collects every match with its score, so that the same matches need not be found again. */
final class AllScores implements CollectorManager<AllScores.OfSlice, Scores> {
    /** Matches of the segments that one thread searches. */
    static final class OfSlice implements Collector {
        private final List<OfSegment> segments = new ArrayList<>();

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) {
            var segment = new OfSegment(context.docBase);
            segments.add(segment);
            return segment;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }

    private static final class OfSegment implements LeafCollector {
        private final int base;
        private int[] docs = new int[16];
        private float[] scores = new float[16];
        private int size;
        private Scorable scorer = new Scorable() {
            @Override
            public float score() {
                throw new IllegalStateException("Lucene sets the scorer before it collects");
            }
        };

        OfSegment(int base) {
            this.base = base;
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int doc) throws IOException {
            docs = ArrayUtil.grow(docs, size + 1);
            scores = ArrayUtil.grow(scores, size + 1);
            docs[size] = base + doc;
            scores[size++] = scorer.score();
        }
    }

    @Override
    public OfSlice newCollector() {
        return new OfSlice();
    }

    @Override
    public Scores reduce(Collection<OfSlice> slices) {
        var inOrder = slices.stream()
                .flatMap(slice -> slice.segments.stream())
                .sorted(Comparator.comparingInt(segment -> segment.base))
                .toList();
        int size = inOrder.stream().mapToInt(segment -> segment.size).sum();
        var docs = new int[size];
        var scores = new float[size];
        int at = 0;
        for (var segment : inOrder) {
            System.arraycopy(segment.docs, 0, docs, at, segment.size);
            System.arraycopy(segment.scores, 0, scores, at, segment.size);
            at += segment.size;
        }
        return new Scores(docs, scores);
    }
}
