package dev.debrief.store.lucene;

import java.io.IOException;
import java.util.function.Function;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.search.IndexSearcher;

/** {@link dev.debrief.store.PassageLength} by document, in memory: every candidate of a hybrid search needs its own. */
final class Lengths implements Function<int[], float[]> {
    private final float[] byDoc;

    Lengths(IndexSearcher searcher) throws IOException {
        var all = Fusion.all(FeatureField.newLinearQuery(Fields.STATIC, Fields.LENGTH, 1), searcher);
        this.byDoc = new float[searcher.getIndexReader().maxDoc()];
        for (int i = 0; i < all.size(); i++) byDoc[all.position(i)] = all.score(i);
    }

    @Override
    public float[] apply(int[] docs) {
        var lengths = new float[docs.length];
        for (int i = 0; i < lengths.length; i++) lengths[i] = byDoc[docs[i]];
        return lengths;
    }
}
