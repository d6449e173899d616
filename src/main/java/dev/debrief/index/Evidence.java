package dev.debrief.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * How well a pattern is documented.
 *
 * @param passages how many passages show it
 * @param articles how many articles they come from; one that repeats another word for word is no second one
 */
public record Evidence(int passages, int articles) {
    public static final Evidence NONE = new Evidence(0, 0);

    /** By slug of the pattern, from one pass over the passages; one that nothing documents is missing. */
    static Map<String, Evidence> of(Snapshot snapshot) throws IOException {
        var patterns = snapshot.facets().getOrdRange(Facet.PATTERN.key());
        if (patterns == null) return Map.of();
        Set<Integer> labels = new HashSet<>();
        patterns.iterator().forEachRemaining((int label) -> labels.add(label));
        Map<Integer, Integer> passages = new HashMap<>();
        Map<Integer, Set<Long>> articles = new HashMap<>();
        SortedSetDocValues values = snapshot.facets().getDocValues();
        NumericDocValues article =
                MultiDocValues.getNumericValues(snapshot.searcher().getIndexReader(), Fields.ARTICLE_ORDER);
        while (values.nextDoc() != SortedSetDocValues.NO_MORE_DOCS) {
            for (int i = 0; i < values.docValueCount(); i++) {
                int label = (int) values.nextOrd();
                if (!labels.contains(label) || !article.advanceExact(values.docID())) continue;
                passages.merge(label, 1, Integer::sum);
                articles.computeIfAbsent(label, unused -> new HashSet<>()).add(article.longValue());
            }
        }
        Map<String, Evidence> evidence = new HashMap<>();
        for (var pattern : articles.entrySet()) {
            String slug =
                    FacetsConfig.stringToPath(values.lookupOrd(pattern.getKey()).utf8ToString())[1];
            int count = passages.getOrDefault(pattern.getKey(), 0);
            evidence.put(slug, new Evidence(count, pattern.getValue().size()));
        }
        return Map.copyOf(evidence);
    }
}
