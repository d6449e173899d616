package dev.debrief.store;

import dev.debrief.domain.Facet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts of a search.
 *
 * @param total how many passages match all filters
 * @param articles how many articles they are from
 * @param values by facet, in the order of the schema: most frequent values first, then those that were selected but that nothing has
 */
public record Counts(int total, int articles, Map<Facet, List<Value>> values) {
    /** @param count how many hits a search would have with this value selected as well */
    public record Value(String value, int count) {}

    public Counts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
