package dev.debrief.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.domain.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SearchRequestTest {
    private static SearchRequest request(String query, Map<Facet, List<String>> filters, int page, int size) {
        return new SearchRequest(query, filters, page, size, Order.RELEVANCE, Mode.LEXICAL);
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        for (int[] bad : new int[][] {{0, 10}, {1, 0}, {1, 101}, {1001, 10}})
            assertThrows(SearchRequest.InvalidException.class, () -> request("", Map.of(), bad[0], bad[1]));
        assertThrows(SearchRequest.InvalidException.class, () -> SearchRequest.of("x".repeat(513)));
    }

    @Test
    void aValueOutsideAClosedSetIsRefusedWithTheValidOnes() {
        var error = assertThrows(
                SearchRequest.InvalidException.class, () -> request("", Map.of(Facet.KIND, List.of("wisdom")), 1, 10));
        assertTrue(String.valueOf(error.getMessage()).contains("rejection-trigger"), error.getMessage());
    }

    @Test
    void filtersAreCanonicalWhateverTheirCaseAndEachIsThereOnce() {
        var filters = request("", Map.of(Facet.COMPANY, List.of("GOOGLE", "google", " ")), 1, 10)
                .filters();
        assertEquals(Map.of(Facet.COMPANY, List.of("Google")), filters);
    }

    @Test
    void aFilterMayBeTypedIntoTheQuery() {
        var typed = request("influence company:google kind:\"bad-example\"", Map.of(), 1, 10)
                .read(Schema.SHIPPED);
        assertEquals("influence", typed.query());
        assertEquals(Map.of(Facet.COMPANY, List.of("Google"), Facet.KIND, List.of("bad-example")), typed.filters());
        assertEquals(
                "note: this",
                request("note: this", Map.of(), 1, 10).read(Schema.SHIPPED).query());
    }
}
