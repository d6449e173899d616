package dev.debrief.store;

import static dev.debrief.store.StoreUnderTest.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.Seed;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Schema;
import dev.debrief.search.FacetCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What facet counts promise. */
interface FacetCountsContract extends StoreUnderTest {
    /** Clicks on facet values that are followed. */
    int CLICKS = 2_000;

    /** Each count is what a click on it gives, and the total is what all pages hold, whatever is asked. */
    @Test
    default void facetsNeverLie() throws IOException {
        long seed = Seed.of(FacetCountsContract.class);
        var random = new Random(seed);
        String[] words = {
            "committee", "rejected", "influence", "staff", "design", "failure", "vision", "comp", "story", ""
        };
        for (int clicks = 0; clicks < CLICKS; ) {
            String query = words[random.nextInt(words.length)] + " " + words[random.nextInt(words.length)];
            Mode mode = oneOf(random, List.of(Mode.values()));
            Map<Facet, List<String>> filters = new HashMap<>();
            for (int n = random.nextInt(3); n > 0; n--) addRandomValue(random, query, filters, mode);
            var result = search().search(request(query, filters, 1, 100, mode));
            String where = Seed.replay(seed) + ", query '" + query + "', " + mode + ", " + filters;
            assertEquals(result.total(), everyId(query, filters, mode).size(), where);
            for (Facet facet : Schema.SHIPPED.facets()) {
                for (FacetCount count : result.counts(facet)) {
                    if (random.nextInt(8) > 0) continue;
                    var clicked = new HashMap<>(filters);
                    clicked.put(facet, List.of(count.value()));
                    int total =
                            search().search(request(query, clicked, 1, 1, mode)).total();
                    assertEquals(total, count.count(), where + ", click on " + facet + "=" + count.value());
                    clicks++;
                }
            }
        }
    }

    private static <T> T oneOf(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void addRandomValue(Random random, String query, Map<Facet, List<String>> filters, Mode mode)
            throws IOException {
        Facet facet = oneOf(random, Schema.SHIPPED.facets());
        var counts = search().search(request(query, Map.of(), 1, 1, mode)).counts(facet);
        if (counts.isEmpty()) return;
        var values = new ArrayList<>(filters.getOrDefault(facet, List.of()));
        values.add(counts.get(random.nextInt(counts.size())).value());
        filters.put(facet, values);
    }

    private Set<String> everyId(String query, Map<Facet, List<String>> filters, Mode mode) throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        for (int page = 1; ; page++) {
            var hits = search().search(request(query, filters, page, 100, mode)).hits();
            hits.forEach(hit -> ids.add(hit.passage().id()));
            if (hits.size() < 100) return ids;
        }
    }
}
