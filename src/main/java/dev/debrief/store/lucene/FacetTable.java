package dev.debrief.store.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;

/**
 * The facet values of all passages in memory, some forty bytes a passage: counting those of a search is a walk through two
 * arrays. Lucene's own counts unpack every value from the index: with them, a search by words takes 1.22 times as long at 10⁵
 * passages ({@code ./dev bench parts}; docs/performance.md has other searches). The ordinals are Lucene's, and its drill-sideways decides what is counted.
 */
final class FacetTable {
    private final SortedSetDocValuesReaderState state;
    /** Where the ordinals of each document start; they end where those of the next one start. */
    private final int[] starts;

    private final int[] ordinals;
    /** The value of each ordinal, without its dimension. */
    private final String[] values;

    FacetTable(SortedSetDocValuesReaderState state) throws IOException {
        this.state = state;
        SortedSetDocValues labels = state.getDocValues();
        this.values = new String[state.getSize()];
        for (int ordinal = 0; ordinal < values.length; ordinal++)
            values[ordinal] =
                    FacetsConfig.stringToPath(labels.lookupOrd(ordinal).utf8ToString())[1];
        this.starts = new int[state.getReader().maxDoc() + 1];
        this.ordinals = read(labels, starts);
    }

    private static int[] read(SortedSetDocValues labels, int[] starts) throws IOException {
        var ordinals = new int[0];
        int size = 0;
        int next = 0;
        while (labels.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            while (next <= labels.docID()) starts[next++] = size;
            ordinals = ArrayUtil.grow(ordinals, size + labels.docValueCount());
            for (int i = 0; i < labels.docValueCount(); i++) ordinals[size++] = (int) labels.nextOrd();
        }
        while (next < starts.length) starts[next++] = size;
        return ArrayUtil.copyOfSubArray(ordinals, 0, size);
    }

    /** Counts the values of the hits that were collected, segments in parallel. */
    Facets counts(FacetsCollector collected) {
        var segments = collected.getMatchingDocs();
        return new Counts((segments.size() > 1 ? segments.parallelStream() : segments.stream())
                .map(this::counts)
                .reduce(FacetTable::sum)
                .orElse(new int[values.length]));
    }

    private int[] counts(MatchingDocs segment) {
        var counts = new int[values.length];
        int base = segment.context().docBase;
        try {
            var docs = segment.bits().iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                int to = starts[base + doc + 1];
                for (int i = starts[base + doc]; i < to; i++) counts[ordinals[i]]++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counts;
    }

    private static int[] sum(int[] counts, int[] more) {
        for (int i = 0; i < counts.length; i++) counts[i] += more[i];
        return counts;
    }

    /** Counts the values of all passages. */
    Facets countsOfAll() {
        var counts = new int[values.length];
        for (int ordinal : ordinals) counts[ordinal]++;
        return new Counts(counts);
    }

    private final class Counts extends Facets {
        /** The count of each ordinal. */
        private final int[] counts;

        Counts(int[] counts) {
            this.counts = counts;
        }

        /** The most frequent values; equally frequent ones by name, as Lucene's own counts have them. */
        @Override
        public @Nullable FacetResult getTopChildren(int most, String dimension, String... path) {
            validateTopN(most);
            var range = state.getOrdRange(dimension);
            if (range == null) return null;
            var top = new LongHeap(Math.min(most, range.end() - range.start() + 1));
            int values = 0;
            for (int ordinal = range.start(); ordinal <= range.end(); ordinal++) {
                if (counts[ordinal] == 0) continue;
                values++;
                top.insertWithOverflow(((long) counts[ordinal] << Integer.SIZE) | (Integer.MAX_VALUE - ordinal));
            }
            if (values == 0) return null;
            var labels = new LabelAndValue[top.size()];
            for (int i = labels.length - 1; i >= 0; i--) labels[i] = label(Integer.MAX_VALUE - (int) top.pop());
            // How many passages have any value is not counted, as in Lucene for dimensions with several values.
            return new FacetResult(dimension, new String[0], -1, labels, values);
        }

        private LabelAndValue label(int ordinal) {
            return new LabelAndValue(values[ordinal], counts[ordinal]);
        }

        @Override
        public @Nullable FacetResult getAllChildren(String dimension, String... path) {
            return getTopChildren(Math.max(1, values.length), dimension);
        }

        @Override
        public Number getSpecificValue(String dimension, String... path) throws IOException {
            long ordinal = state.getDocValues().lookupTerm(new BytesRef(FacetsConfig.pathToString(dimension, path)));
            return ordinal < 0 ? -1 : counts[(int) ordinal];
        }

        @Override
        public List<FacetResult> getAllDims(int most) {
            var all = new ArrayList<FacetResult>();
            for (String dimension : state.getDims()) {
                var result = getTopChildren(most, dimension);
                if (result != null) all.add(result);
            }
            return all;
        }
    }
}
