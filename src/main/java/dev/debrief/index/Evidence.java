package dev.debrief.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * How well a pattern is documented.
 *
 * @param passages how many passages show it
 * @param articles how many independent articles say so
 */
public record Evidence(int passages, int articles) {
    public static final Evidence NONE = new Evidence(0, 0);

    /** By slug of the pattern, from one pass over the passages; one that nothing documents is missing. */
    static Map<String, Evidence> of(Snapshot snapshot) throws IOException {
        FixedBitSet patterns = labels(snapshot, Facet.PATTERN);
        FixedBitSet articles = labels(snapshot, Facet.ARTICLE);
        Map<Integer, Count> counts = new HashMap<>();
        SortedSetDocValues labels = snapshot.facets().getDocValues();
        while (labels.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            Count count = null;
            var in = new ArrayList<Integer>();
            for (int i = 0; i < labels.docValueCount(); i++) {
                int label = (int) labels.nextOrd();
                if (articles.get(label)) in.add(label);
                if (patterns.get(label)) count = counts.computeIfAbsent(label, unused -> new Count(articles.length()));
            }
            if (count != null) count.add(in);
        }
        Map<String, Evidence> evidence = new HashMap<>();
        for (var count : counts.entrySet()) {
            String label = labels.lookupOrd(count.getKey()).utf8ToString();
            evidence.put(FacetsConfig.stringToPath(label)[1], count.getValue().evidence());
        }
        return Map.copyOf(evidence);
    }

    /** The labels of one facet among those of all. */
    private static FixedBitSet labels(Snapshot snapshot, Facet facet) throws IOException {
        var labels = new FixedBitSet(snapshot.facets().getSize());
        var range = snapshot.facets().getOrdRange(facet.key());
        if (range == null) return labels;
        PrimitiveIterator.OfInt each = range.iterator();
        while (each.hasNext()) labels.set(each.nextInt());
        return labels;
    }

    private static final class Count {
        private final FixedBitSet articles;
        private int passages;

        Count(int labels) {
            this.articles = new FixedBitSet(labels);
        }

        void add(List<Integer> in) {
            passages++;
            in.forEach(articles::set);
        }

        Evidence evidence() {
            return new Evidence(passages, articles.cardinality());
        }
    }
}
