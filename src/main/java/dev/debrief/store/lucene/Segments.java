package dev.debrief.store.lucene;

import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeScheduler;

/**
 * How an index is written, and how many segments it has in the end.
 *
 * @param documents how many there will be, roughly
 * @param largest documents of a segment, roughly; if there are more, there are several segments
 */
record Segments(int documents, int largest) {
    /** Documents that one thread searches. Larger indexes have several segments, which are searched in parallel. */
    static final int LARGEST = 250_000;

    /** A segment of the largest size is made of at least this many flushes. */
    private static final int FLUSHES = 5;
    /** Merges that may wait for a thread before adding documents blocks. */
    private static final int MERGES_WAITING = 5;

    /** Passages form tight clusters; a graph with Lucene's 16 links often cannot leave one (docs/performance.md). */
    private static final Codec WELL_LINKED = new Lucene104Codec() {
        private final KnnVectorsFormat links = new Lucene99HnswVectorsFormat(32, 100);

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return links;
        }
    };

    int count() {
        return 1 + documents / largest;
    }

    /** A new one each time: Lucene gives a configuration to one writer only. */
    IndexWriterConfig config() {
        return new IndexWriterConfig(new PerFieldAnalyzerWrapper(English.STEMS, Map.of(Fields.WORDS, English.WRITTEN)))
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                // A build that fails closes the writer as well: what it has written must not take the old one's place.
                .setCommitOnClose(false)
                // With passages of real length, the buffer is full before that.
                .setMaxBufferedDocs(Math.max(2, largest / FLUSHES))
                .setMergeScheduler(onAllProcessors())
                .setMergePolicy(inOrder())
                .setCodec(WELL_LINKED);
    }

    /** Merges neighbours only, so that passages stay in the order of their articles. */
    private MergePolicy inOrder() {
        var policy = new LogDocMergePolicy();
        if (count() > 1) policy.setMaxMergeDocs(largest);
        return policy;
    }

    /** Nothing else waits for this index, so merging may use all processors; Lucene would use half of them. */
    private static MergeScheduler onAllProcessors() {
        var scheduler = new ConcurrentMergeScheduler();
        int processors = Runtime.getRuntime().availableProcessors();
        scheduler.setMaxMergesAndThreads(processors + MERGES_WAITING, processors);
        return scheduler;
    }
}
