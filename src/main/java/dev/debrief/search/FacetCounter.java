package dev.debrief.search;

import dev.debrief.index.Facet;
import dev.debrief.index.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.jspecify.annotations.Nullable;

/** Turns what Lucene counted into the values of each facet, most frequent first. */
final class FacetCounter {
    /** Values that a facet shows at most; all vocabularies and the catalogue are smaller, articles may be more. */
    private static final int MOST_VALUES = 200;

    /**
     * What was counted.
     *
     * @param articles how many articles there are hits in, whether or not they are all among the values
     */
    record Counts(Map<Facet, List<FacetCount>> values, int articles) {}

    private final Snapshot snapshot;
    private volatile @Nullable Counts ofAll;

    FacetCounter(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The counts over all passages: they stay the same while the snapshot does, and every visit begins with them. */
    Counts ofAll() throws IOException {
        var known = ofAll;
        if (known == null) ofAll = known = counts(snapshot.facetTable().countsOfAll(), Map.of());
        return known;
    }

    /**
     * The counts of a search.
     *
     * @param filters values that were filtered by; they are shown even where nothing has them
     */
    Counts counts(Facets facets, Map<Facet, List<String>> filters) throws IOException {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        int articles = 0;
        for (Facet facet : Facet.values()) {
            var selected = filters.getOrDefault(facet, List.of());
            FacetResult found = facets.getTopChildren(MOST_VALUES, facet.key());
            var values = values(facet, found, facets, selected);
            counts.put(facet, values);
            if (facet == Facet.ARTICLE) articles = articles(found, values);
        }
        return new Counts(Map.copyOf(counts), articles);
    }

    private List<FacetCount> values(Facet facet, @Nullable FacetResult found, Facets facets, List<String> selected)
            throws IOException {
        var counts = new ArrayList<FacetCount>();
        if (found != null) {
            for (var value : found.labelValues)
                counts.add(count(facet, value.label, value.value.intValue(), selected.contains(value.label)));
        }
        for (String value : selected) {
            if (counts.stream().anyMatch(c -> c.value().equals(value))) continue;
            int count = found == null
                    ? 0
                    : facets.getSpecificValue(facet.key(), value).intValue();
            counts.add(count(facet, value, Math.max(0, count), true));
        }
        counts.sort(Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::label));
        return List.copyOf(counts);
    }

    private static int articles(@Nullable FacetResult found, List<FacetCount> values) {
        var selected = values.stream().filter(FacetCount::selected).toList();
        if (!selected.isEmpty())
            return (int) selected.stream().filter(value -> value.count() > 0).count();
        return found == null ? 0 : found.childCount;
    }

    FacetCount count(Facet facet, String value, int count, boolean selected) {
        return new FacetCount(value, facet.label(value, snapshot), count, selected);
    }
}
