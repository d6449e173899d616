package dev.debrief.store.lucene;

import dev.debrief.domain.Kind;
import dev.debrief.domain.PatternShares;
import dev.debrief.store.UnusableIndexException;
import dev.debrief.store.Weighed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.VectorUtil;

/** Compares passages with a draft. */
record Weighing(IndexSearcher searcher, PatternTable table) {
    /** How many of the patterns that a draft resembles most find passages. */
    private static final int PATTERNS = 12;

    private static final Kind[] KINDS = Kind.values();

    List<Weighed> weigh(PatternShares shares, float[] draft, int most) throws IOException {
        var byPattern = Fusion.both(byPattern(shares), Occur.FILTER, new FieldExistsQuery(Fields.FAILURE_VECTOR));
        Set<Integer> docs = docs(searcher.search(byPattern, most));
        docs.addAll(docs(searcher.search(new KnnFloatVectorQuery(Fields.FAILURE_VECTOR, draft, most), most)));
        var weighed = new ArrayList<Weighed>();
        for (int doc : docs) {
            float[] vector = Vectors.of(searcher.getIndexReader(), Fields.FAILURE_VECTOR, doc)
                    .orElseThrow();
            weighed.add(new Weighed(doc, kind(doc), VectorUtil.dotProduct(vector, draft), table.of(doc)));
        }
        return weighed;
    }

    private Kind kind(int doc) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        var kinds = DocValues.getNumeric(leaf.reader(), Fields.KIND_ORDER);
        if (!kinds.advanceExact(doc - leaf.docBase))
            throw new UnusableIndexException("the index holds a passage without a kind");
        return KINDS[(int) kinds.longValue()];
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
