package dev.debrief.index;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergeScheduler;

/**
 * How an index is written.
 *
 * @param documents how many there will be, about
 * @param largestSegment documents of a segment, about; where there are more, there are several
 */
record Writing(int documents, int largestSegment) {
    /** Documents that one thread searches; what is more is searched by several, as Lucene's searchers share work out. */
    static final int LARGEST_SEGMENT = 250_000;

    /** How many flushes a segment of the largest size is made of at least. */
    private static final int FLUSHES = 5;
    /** Merges that may wait for a thread before documents are held up. */
    private static final int MERGES_WAITING = 5;

    /** Passages come in tight clusters, from which a graph with Lucene's 16 links leaves no way out; docs/performance.md. */
    private static final Codec WELL_LINKED = new Lucene104Codec() {
        private final KnnVectorsFormat links = new Lucene99HnswVectorsFormat(32, 100);
        // All vectors of the catalogue are compared with, one after the other.
        private final KnnVectorsFormat noGraph = new Lucene99HnswVectorsFormat(32, 100, 1, null, Integer.MAX_VALUE);

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return field.equals(Fields.CATALOGUE_VECTOR) ? noGraph : links;
        }
    };

    int segments() {
        return 1 + documents / largestSegment;
    }

    /** A new one each time: Lucene gives a configuration to one writer only. */
    IndexWriterConfig config() {
        return new IndexWriterConfig(Analysis.INDEXING)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                // A build that fails closes the writer as well: what it has written so far must not take the old one's
                // place.
                .setCommitOnClose(false)
                // Or when the buffer is full, which comes first for passages of real length.
                .setMaxBufferedDocs(Math.max(2, largestSegment / FLUSHES))
                .setMergeScheduler(onAllProcessors())
                .setMergePolicy(new EvenMergePolicy(segments(), documents))
                .setCodec(WELL_LINKED);
    }

    /** Nobody waits for the index that is being built but for its end; Lucene would leave half of the processors free. */
    private static MergeScheduler onAllProcessors() {
        var scheduler = new ConcurrentMergeScheduler();
        int processors = Runtime.getRuntime().availableProcessors();
        scheduler.setMaxMergesAndThreads(processors + MERGES_WAITING, processors);
        return scheduler;
    }
}
