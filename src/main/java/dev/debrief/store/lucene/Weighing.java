package dev.debrief.store.lucene;

import dev.debrief.domain.PatternShares;
import dev.debrief.store.Filters;
import dev.debrief.store.Weighed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.VectorUtil;

/** Compares passages with a draft. */
record Weighing(IndexSearcher searcher, FacetCounter counter, PatternTable table) {
    /** How many of the patterns that a draft resembles most find passages. */
    private static final int PATTERNS = 12;

    List<Weighed> weigh(PatternShares shares, float[] draft, float[] mean, Filters failures, int most)
            throws IOException {
        var byPattern = byPattern(shares);
        var isFailure = counter.filtered(WordQueries.PASSAGES, failures);
        Set<Integer> failing = docs(searcher.search(Fusion.both(byPattern, Occur.FILTER, isFailure), most));
        failing.addAll(docs(searcher.search(new KnnFloatVectorQuery(Fields.VECTOR, draft, most, isFailure), most)));
        Set<Integer> docs = new LinkedHashSet<>(failing);
        docs.addAll(docs(searcher.search(byPattern, most)));
        var weighed = new ArrayList<Weighed>();
        for (int doc : docs) {
            float[] vector = Vectors.of(searcher.getIndexReader(), doc).orElseThrow();
            double common = mean.length == 0 ? 0 : VectorUtil.dotProduct(vector, mean);
            double meaning = VectorUtil.dotProduct(vector, draft) - common;
            weighed.add(new Weighed(doc, failing.contains(doc), meaning, table.of(doc)));
        }
        return weighed;
    }

    private static Query byPattern(PatternShares shares) {
        var patterns = new BooleanQuery.Builder();
        shares.bySlug().entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(PATTERNS)
                .filter(share -> share.getValue() > 0)
                .forEach(share -> patterns.add(
                        FeatureField.newLinearQuery(Fields.NEARNESS, share.getKey(), share.getValue()), Occur.SHOULD));
        return patterns.build();
    }

    private static Set<Integer> docs(TopDocs found) {
        Set<Integer> docs = new LinkedHashSet<>();
        for (var hit : found.scoreDocs) docs.add(hit.doc);
        return docs;
    }
}
