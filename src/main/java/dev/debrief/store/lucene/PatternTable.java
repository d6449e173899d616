package dev.debrief.store.lucene;

import dev.debrief.domain.PatternShares;
import dev.debrief.store.UnusableIndexException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/**
 * How near each passage is to the patterns, by document. {@link Fields#NEARNESS} finds passages by their patterns, nearest
 * first. This table says how much thousands of passages that were found in another way have in common with a text; from
 * postings that would take a dozen passes: a hybrid search takes 1.18 times as long with them at 10⁵ passages
 * ({@code ./dev bench parts}). The table takes a byte of memory for each passage and pattern, 3.8 MiB there.
 */
final class PatternTable implements Fusion.InCommon {
    /** A pattern's place in the catalogue and the share. */
    private static final int ENTRY_BYTES = Short.BYTES + Float.BYTES;
    /** How many of the passages nearest to each pattern count for the most that a passage has in common with a text. */
    private static final int HEADS = 16;

    private static final int STEPS = 255;
    /** Shares are kept by their roots, so that small ones differ as clearly as large ones. */
    private static final float[] SHARES = new float[STEPS + 1];

    static {
        for (int step = 0; step <= STEPS; step++) SHARES[step] = (float) step * step / (STEPS * STEPS);
    }

    private final IndexSearcher searcher;
    /** Of the catalogue's patterns, in its order. */
    private final List<String> slugs;
    /** By pattern and document, as a step of {@link #SHARES}. */
    private final byte[][] steps;
    /** Documents of the passages nearest to each pattern, ascending. */
    private final int[] heads;

    /** @param slugs of the catalogue's patterns, in its order */
    PatternTable(IndexSearcher searcher, List<String> slugs) throws IOException {
        this.searcher = searcher;
        this.slugs = slugs;
        this.steps = new byte[slugs.size()][searcher.getIndexReader().maxDoc()];
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) read(leaf);
        var nearest = new TreeSet<Integer>();
        for (String slug : slugs) {
            var query = FeatureField.newLinearQuery(Fields.NEARNESS, slug, 1);
            for (var hit : searcher.search(query, HEADS).scoreDocs) nearest.add(hit.doc);
        }
        this.heads = nearest.stream().mapToInt(doc -> doc).toArray();
    }

    private void read(LeafReaderContext leaf) throws IOException {
        BinaryDocValues column = leaf.reader().getBinaryDocValues(Fields.NEARNESS_VALUES);
        if (column == null) return;
        for (int doc = column.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = column.nextDoc()) {
            var entries = column.binaryValue();
            int end = entries.offset + entries.length;
            for (int at = entries.offset; at < end; at += ENTRY_BYTES)
                steps[pattern(entries, at)][leaf.docBase + doc] =
                        (byte) Math.round(STEPS * Math.sqrt(share(entries, at)));
        }
    }

    static BytesRef write(PatternShares nearness, List<String> slugs) {
        var bytes = new byte[nearness.bySlug().size() * ENTRY_BYTES];
        int at = 0;
        for (var share : nearness.bySlug().entrySet()) {
            BitUtil.VH_LE_SHORT.set(bytes, at, (short) slugs.indexOf(share.getKey()));
            BitUtil.VH_LE_FLOAT.set(bytes, at + Short.BYTES, (float) share.getValue());
            at += ENTRY_BYTES;
        }
        return new BytesRef(bytes);
    }

    private static int pattern(BytesRef entries, int at) {
        return Short.toUnsignedInt((short) BitUtil.VH_LE_SHORT.get(entries.bytes, at));
    }

    private static float share(BytesRef entries, int at) {
        return (float) BitUtil.VH_LE_FLOAT.get(entries.bytes, at + Short.BYTES);
    }

    /** How near the passage of a document is to its patterns. */
    PatternShares of(int doc) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        BinaryDocValues column = leaf.reader().getBinaryDocValues(Fields.NEARNESS_VALUES);
        if (column == null || !column.advanceExact(doc - leaf.docBase))
            throw new UnusableIndexException("the index holds a passage without its patterns");
        var entries = column.binaryValue();
        Map<String, Float> shares = new HashMap<>();
        for (int at = entries.offset; at < entries.offset + entries.length; at += ENTRY_BYTES)
            shares.put(slugs.get(pattern(entries, at)), share(entries, at));
        return new PatternShares(shares);
    }

    /** What each passage has in common with a text: the sum over all patterns of the products of their shares. */
    @Override
    public float[] common(PatternShares text, int[] docs) {
        var common = new float[docs.length];
        for (int pattern = 0; pattern < steps.length; pattern++) {
            float share = text.of(slugs.get(pattern));
            if (share == 0) continue;
            byte[] own = steps[pattern];
            for (int i = 0; i < docs.length; i++) common[i] += share * SHARES[Byte.toUnsignedInt(own[docs[i]])];
        }
        return common;
    }

    /** The most that a passage has in common with a text, among the passages nearest to each pattern. */
    @Override
    public float mostCommon(PatternShares text) {
        float most = 0;
        for (float common : common(text, heads)) most = Math.max(most, common);
        return most;
    }
}
