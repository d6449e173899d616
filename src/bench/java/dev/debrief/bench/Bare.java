package dev.debrief.bench;

import dev.debrief.index.Facet;
import dev.debrief.index.Fields;
import dev.debrief.index.Snapshot;
import dev.debrief.retrieve.LexicalQuery;
import dev.debrief.retrieve.QueryText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;

/** Lucene alone, for the same words on the same index. */
record Bare(Snapshot snapshot) {
    private static final int NEIGHBOURS = 400;
    /** Values of a facet that Debrief shows at most. */
    private static final int VALUES = 200;

    record Found(TopDocs hits, List<FacetResult> facets) {}

    private static Query words(String query) {
        return LexicalQuery.of(QueryText.parse(query)).matching().orElseThrow();
    }

    /** Ten hits by score. */
    TopDocs search(String query) throws IOException {
        return snapshot.searcher().search(words(query), 10);
    }

    /** Ten hits by score and the values of all facets; nothing else. */
    Found drillSideways(String query) throws IOException {
        return drillSideways(words(query));
    }

    /** The same for words and as many nearest neighbours as Debrief takes, their scores added as they are. */
    Found hybrid(String query, float[] vector) throws IOException {
        return drillSideways(new BooleanQuery.Builder()
                .add(words(query), BooleanClause.Occur.SHOULD)
                .add(new KnnFloatVectorQuery(Fields.VECTOR, vector, NEIGHBOURS), BooleanClause.Occur.SHOULD)
                .build());
    }

    private Found drillSideways(Query query) throws IOException {
        var sideways = new DrillSideways(snapshot.searcher(), snapshot.facetsConfig(), snapshot.facets());
        var result = sideways.search(new DrillDownQuery(snapshot.facetsConfig(), query), 10);
        var counts = new ArrayList<FacetResult>();
        for (Facet facet : Facet.values()) {
            var values = result.facets.getTopChildren(VALUES, facet.key());
            if (values != null) counts.add(values);
        }
        return new Found(result.hits, counts);
    }
}
