package dev.debrief.bench;

import dev.debrief.index.Facet;
import dev.debrief.index.Snapshot;
import dev.debrief.retrieve.LexicalQuery;
import dev.debrief.retrieve.QueryText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;

/** Lucene alone, for the same words on the same index. */
record Bare(Snapshot snapshot) {
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
        var sideways = new DrillSideways(snapshot.searcher(), snapshot.facetsConfig(), snapshot.facets());
        var result = sideways.search(new DrillDownQuery(snapshot.facetsConfig(), words(query)), 10);
        var counts = new ArrayList<FacetResult>();
        for (Facet facet : Facet.values()) {
            var values = result.facets.getTopChildren(1000, facet.key());
            if (values != null) counts.add(values);
        }
        return new Found(result.hits, counts);
    }
}
