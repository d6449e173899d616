package dev.debrief.search;

import dev.debrief.index.Snapshot;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.MultiFacets;
import org.apache.lucene.facet.sortedset.ConcurrentSortedSetDocValuesFacetCounts;
import org.jspecify.annotations.Nullable;

/** Drill-sideways that counts the segments of a large index beside each other, as its searcher searches them. */
final class ParallelDrillSideways extends DrillSideways {
    private final Snapshot snapshot;

    ParallelDrillSideways(Snapshot snapshot) {
        super(snapshot.searcher(), snapshot.facetsConfig(), snapshot.facets());
        this.snapshot = snapshot;
    }

    @Override
    protected Facets buildFacetsResult(
            FacetsCollector drillDowns, FacetsCollector @Nullable [] drillSideways, String @Nullable [] dimensions)
            throws IOException {
        if (searcher.getIndexReader().leaves().size() == 1)
            return super.buildFacetsResult(drillDowns, drillSideways, dimensions);
        Facets all = counted(drillDowns);
        if (drillSideways == null || dimensions == null) return all;
        Map<String, Facets> sideways = new HashMap<>();
        for (int i = 0; i < dimensions.length; i++) sideways.put(dimensions[i], counted(drillSideways[i]));
        return new MultiFacets(sideways, all);
    }

    private Facets counted(FacetsCollector collector) throws IOException {
        try {
            return new ConcurrentSortedSetDocValuesFacetCounts(snapshot.facets(), collector, Snapshot.THREADS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while facets were counted");
        }
    }
}
