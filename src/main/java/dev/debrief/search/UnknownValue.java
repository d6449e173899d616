package dev.debrief.search;

import dev.debrief.domain.Facet;
import dev.debrief.store.Lazy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a filter that nothing here has, such as a company that no article names: it finds nothing, and may be misspelt.
 *
 * @param nearest the known value that was probably meant; null if none is near
 */
public record UnknownValue(
        Facet facet, String value, @Nullable String nearest) {
    /**
     * The unknown values of a request, in its order.
     *
     * @param everything the counts of all passages, which are read only if they are needed
     */
    static List<UnknownValue> of(
            SearchRequest request, Facet.Names names, Lazy.Reading<Map<Facet, List<FacetCount>>> everything)
            throws IOException {
        var unknown = new ArrayList<UnknownValue>();
        for (var filter : request.filters().entrySet()) {
            Facet facet = filter.getKey();
            if (facet.isClosed()) continue;
            for (String value : filter.getValue()) {
                if (facet.knows(value, names)) continue;
                var counted = everything.read().getOrDefault(facet, List.of());
                if (counted.stream().noneMatch(one -> one.value().equals(value)))
                    unknown.add(new UnknownValue(facet, value, nearest(facet, value, counted)));
            }
        }
        return List.copyOf(unknown);
    }

    private static @Nullable String nearest(Facet facet, String value, List<FacetCount> counted) {
        Map<String, String> names = new HashMap<>();
        for (var one : counted) {
            names.put(one.label(), one.value());
            names.put(one.value(), one.value());
        }
        return facet.nearest(value, names).orElse(null);
    }
}
