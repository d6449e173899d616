package dev.debrief.store.lucene;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Schema;
import dev.debrief.store.Counts;
import dev.debrief.store.Filters;
import dev.debrief.store.PassageStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.MultiFacets;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.jspecify.annotations.Nullable;

/** Counts facet values: Lucene's drill-sideways says which hits are counted, a table in memory counts them. */
final class FacetCounter {
    private final IndexSearcher searcher;
    private final Schema schema;
    private final FacetsConfig config;
    private final SortedSetDocValuesReaderState state;
    private final FacetTable table;
    private volatile @Nullable Counts ofAll;

    FacetCounter(IndexSearcher searcher, Schema schema) throws IOException {
        this.searcher = searcher;
        this.schema = schema;
        this.config = Documents.facetsConfig(schema);
        this.state = new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader(), config);
        this.table = new FacetTable(state);
    }

    /** What a query finds and the filters let through, scored as the query does. */
    DrillDownQuery filtered(Query query, Filters filters) {
        var filtered = new DrillDownQuery(config, query);
        filters.values().forEach((facet, values) -> values.forEach(value -> filtered.add(facet.key(), value)));
        return filtered;
    }

    /** The counts over all passages: they stay the same while the index does, and every visit begins with them. */
    Counts ofAll(int passages) throws IOException {
        var known = ofAll;
        if (known == null)
            ofAll = known = counts(passages, table.countsOfAll(), Filters.NONE, PassageStore.MOST_VALUES);
        return known;
    }

    Counts counts(Query query, Filters filters) throws IOException {
        // Counting needs no scores, and the best hits are found without scoring all: two passes are faster than one.
        var counted = new Sideways()
                .search(filtered(query, filters), new TotalHitCountCollectorManager(searcher.getSlices()));
        return counts(counted.collectorResult, counted.facets, filters, PassageStore.MOST_ARTICLES);
    }

    private Counts counts(int total, Facets counted, Filters filters, int mostArticles) throws IOException {
        Map<Facet, List<Counts.Value>> values = new LinkedHashMap<>();
        int articles = 0;
        for (Facet facet : schema.facets()) {
            int most = facet == Facet.ARTICLE ? mostArticles : PassageStore.MOST_VALUES;
            FacetResult found = counted.getTopChildren(most, facet.key());
            var ofFacet = values(facet, found, counted, filters.of(facet));
            values.put(facet, ofFacet);
            if (facet == Facet.ARTICLE) articles = articles(found, ofFacet, filters.of(facet));
        }
        return new Counts(total, articles, values);
    }

    private static List<Counts.Value> values(
            Facet facet, @Nullable FacetResult found, Facets counted, List<String> selected) throws IOException {
        var values = new ArrayList<Counts.Value>();
        if (found != null)
            for (var value : found.labelValues) values.add(new Counts.Value(value.label, value.value.intValue()));
        for (String value : selected) {
            if (values.stream().anyMatch(known -> known.value().equals(value))) continue;
            int count = found == null
                    ? 0
                    : counted.getSpecificValue(facet.key(), value).intValue();
            values.add(new Counts.Value(value, Math.max(0, count)));
        }
        return List.copyOf(values);
    }

    /** How many articles have hits: those of the selected ones, or all that were counted. */
    private static int articles(@Nullable FacetResult found, List<Counts.Value> values, List<String> selected) {
        if (!selected.isEmpty())
            return (int) values.stream()
                    .filter(value -> selected.contains(value.value()) && value.count() > 0)
                    .count();
        return found == null ? 0 : found.childCount;
    }

    /** Lucene's drill-sideways, counted by the table. */
    private final class Sideways extends DrillSideways {
        Sideways() {
            super(FacetCounter.this.searcher, FacetCounter.this.config, FacetCounter.this.state);
        }

        @Override
        protected Facets buildFacetsResult(
                FacetsCollector drillDowns, FacetsCollector @Nullable [] sideways, String @Nullable [] dimensions) {
            Facets all = table.counts(drillDowns);
            if (sideways == null || dimensions == null) return all;
            Map<String, Facets> each = new HashMap<>();
            for (int i = 0; i < dimensions.length; i++) each.put(dimensions[i], table.counts(sideways[i]));
            return new MultiFacets(each, all);
        }
    }
}
