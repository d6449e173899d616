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
 * @param documents how many there will be, about
 * @param largest documents of a segment, about; if there are more, there are several segments
 */
record Segments(int documents, int largest) {
    /** Documents that one thread searches; larger indexes are searched by several, as Lucene's searchers share work. */
    static final int LARGEST = 250_000;

    /** How many flushes a segment of the largest size is made of at least. */
    private static final int FLUSHES = 5;
    /** Merges that may wait for a thread before documents are held up. */
    private static final int MERGES_WAITING = 5;

    /** Passages come in tight clusters, from which a graph with Lucene's 16 links has no way out; docs/performance.md. */
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
                // Or when the buffer is full, which comes first for passages of real length.
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

    /** Nobody waits for the index that is being built but for its end; Lucene would leave half of the processors free. */
    private static MergeScheduler onAllProcessors() {
        var scheduler = new ConcurrentMergeScheduler();
        int processors = Runtime.getRuntime().availableProcessors();
        scheduler.setMaxMergesAndThreads(processors + MERGES_WAITING, processors);
        return scheduler;
    }
}
