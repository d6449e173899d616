package dev.debrief.search;

import dev.debrief.index.FacetTable;
import dev.debrief.index.Snapshot;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.MultiFacets;
import org.jspecify.annotations.Nullable;

/** Lucene's drill-sideways, counted by a table in memory. */
final class TableDrillSideways extends DrillSideways {
    private final FacetTable table;

    TableDrillSideways(Snapshot snapshot) {
        super(snapshot.searcher(), snapshot.facetsConfig(), snapshot.facets());
        this.table = snapshot.facetTable();
    }

    @Override
    protected Facets buildFacetsResult(
            FacetsCollector drillDowns, FacetsCollector @Nullable [] drillSideways, String @Nullable [] dimensions) {
        Facets all = table.counts(drillDowns);
        if (drillSideways == null || dimensions == null) return all;
        Map<String, Facets> sideways = new HashMap<>();
        for (int i = 0; i < dimensions.length; i++) sideways.put(dimensions[i], table.counts(drillSideways[i]));
        return new MultiFacets(sideways, all);
    }
}
