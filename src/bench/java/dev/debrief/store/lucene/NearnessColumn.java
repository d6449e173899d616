package dev.debrief.store.lucene;

import dev.debrief.domain.PatternShares;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitUtil;

/** What {@link PatternTable} says, read from the column of the index for each search. */
final class NearnessColumn implements Fusion.InCommon {
    private static final int ENTRY_BYTES = Short.BYTES + Float.BYTES;
    private static final int HEADS = 16;

    private final List<LeafReaderContext> leaves;
    private final List<String> slugs;
    /** Documents of the passages nearest to each pattern, ascending. */
    private final int[] heads;
    /** Their entries, one after the other, if they are kept in memory. */
    private final byte[] headEntries;

    /** By head, where its entries start; they end where those of the next one do. */
    private final int[] headStarts;

    NearnessColumn(IndexSearcher searcher, List<String> slugs) throws IOException {
        this.leaves = searcher.getIndexReader().leaves();
        this.slugs = slugs;
        var nearest = new TreeSet<Integer>();
        for (String slug : slugs) {
            var query = FeatureField.newLinearQuery(Fields.NEARNESS, slug, 1);
            for (var hit : searcher.search(query, HEADS).scoreDocs) nearest.add(hit.doc);
        }
        heads = nearest.stream().mapToInt(doc -> doc).toArray();
        headStarts = new int[heads.length + 1];
        var kept = new byte[heads.length * slugs.size() * ENTRY_BYTES];
        read(heads, (i, bytes, from, length) -> {
            System.arraycopy(bytes, from, kept, headStarts[i], length);
            headStarts[i + 1] = headStarts[i] + length;
        });
        headEntries = Arrays.copyOf(kept, headStarts[heads.length]);
    }

    private interface Entries {
        void of(int i, byte[] bytes, int from, int length);
    }

    private void read(int[] docs, Entries entries) throws IOException {
        int i = 0;
        for (var leaf : leaves) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (i == docs.length || docs[i] >= end) continue;
            BinaryDocValues column = leaf.reader().getBinaryDocValues(Fields.NEARNESS_VALUES);
            for (; i < docs.length && docs[i] < end; i++) {
                if (!column.advanceExact(docs[i] - leaf.docBase)) continue;
                var value = column.binaryValue();
                entries.of(i, value.bytes, value.offset, value.length);
            }
        }
    }

    private float[] weights(PatternShares text) {
        var weights = new float[slugs.size()];
        for (int i = 0; i < weights.length; i++) weights[i] = text.of(slugs.get(i));
        return weights;
    }

    private static float common(float[] weights, byte[] bytes, int from, int length) {
        float common = 0;
        for (int at = from; at < from + length; at += ENTRY_BYTES) {
            int pattern = Short.toUnsignedInt((short) BitUtil.VH_LE_SHORT.get(bytes, at));
            common += weights[pattern] * (float) BitUtil.VH_LE_FLOAT.get(bytes, at + Short.BYTES);
        }
        return common;
    }

    @Override
    public float[] common(PatternShares text, int[] docs) {
        var weights = weights(text);
        var common = new float[docs.length];
        try {
            read(docs, (i, bytes, from, length) -> common[i] = common(weights, bytes, from, length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return common;
    }

    @Override
    public float mostCommon(PatternShares text) {
        var weights = weights(text);
        float most = 0;
        for (int i = 0; i < heads.length; i++)
            most = Math.max(most, common(weights, headEntries, headStarts[i], headStarts[i + 1] - headStarts[i]));
        return most;
    }
}
