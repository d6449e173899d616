package dev.debrief.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Schema;
import dev.debrief.query.QueryText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OffersTest {
    private static final FacetCount GOOGLE = new FacetCount("Google", "Google", 5, false);
    private static final FacetCount STAFF = new FacetCount("staff", "Staff", 7, false);

    private static List<SearchResult.Offer> offers(String query, Map<Facet, List<FacetCount>> counts, int total) {
        return Offers.of(QueryText.parse(query, Schema.SHIPPED), counts, total);
    }

    @Test
    void aCompanyAndALevelThatTheQueryNamesAreOffered() {
        var counts = Map.of(Facet.COMPANY, List.of(GOOGLE), Facet.LEVEL, List.of(STAFF));
        assertEquals(
                List.of(new SearchResult.Offer(Facet.COMPANY, GOOGLE), new SearchResult.Offer(Facet.LEVEL, STAFF)),
                offers("staff interviews at google, google again", counts, 20));
    }

    @Test
    void whatIsSelectedOrWouldChangeNothingIsNotOffered() {
        var selected = new FacetCount("Google", "Google", 5, true);
        assertEquals(List.of(), offers("google", Map.of(Facet.COMPANY, List.of(selected)), 20));
        assertEquals(List.of(), offers("google", Map.of(Facet.COMPANY, List.of(GOOGLE)), 5), "all hits have it");
        var none = new FacetCount("Google", "Google", 0, false);
        assertEquals(List.of(), offers("google", Map.of(Facet.COMPANY, List.of(none)), 20), "no hit has it");
        assertEquals(List.of(), offers("google", Map.of(), 20), "nothing was counted");
    }

    @Test
    void aWordThatIsExcludedIsNotOffered() {
        assertEquals(List.of(), offers("-google vision", Map.of(Facet.COMPANY, List.of(GOOGLE)), 20));
    }
}
