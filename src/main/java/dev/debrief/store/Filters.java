package dev.debrief.store;

import dev.debrief.domain.Facet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Selected values by facet: OR within a facet, AND across facets.
 *
 * @param values canonical values; no list is empty
 */
public record Filters(Map<Facet, List<String>> values) {
    public static final Filters NONE = new Filters(Map.of());

    public Filters {
        var copy = new LinkedHashMap<Facet, List<String>>();
        values.forEach((facet, list) -> {
            if (!list.isEmpty()) copy.put(facet, List.copyOf(list));
        });
        values = Collections.unmodifiableMap(copy);
    }

    public static Filters of(Facet facet, String... values) {
        return new Filters(Map.of(facet, List.of(values)));
    }

    public List<String> of(Facet facet) {
        return values.getOrDefault(facet, List.of());
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
