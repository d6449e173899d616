package dev.debrief.web;

import dev.debrief.answer.Answer;
import dev.debrief.answer.Claim;
import dev.debrief.app.Coverage;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Overview;
import dev.debrief.domain.Facet;
import dev.debrief.domain.PatternSummary;
import dev.debrief.domain.Source;
import dev.debrief.search.FacetCount;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The home page.
 *
 * @param overview null until it has been computed, shortly after the start
 */
public record HomeView(
        Frame frame,
        @Nullable Overview overview,
        List<PatternSummary> documented,
        Map<Facet, List<FacetCount>> counts,
        List<Facet> browse,
        Choices choices) {
    private static final int MOST_DOCUMENTED = 6;
    private static final int MOST_CLAIMS = 3;
    private static final List<Facet> BROWSE = List.of(Facet.LEVEL, Facet.COMPANY, Facet.ROLE, Facet.TOPIC);

    static HomeView of(KnowledgeBase knowledge) throws IOException {
        var all = knowledge.search(SearchRequest.listing(knowledge.countable(), 1, 1));
        return new HomeView(
                Frame.home(),
                knowledge.overview().orElse(null),
                Overview.bestDocumented(knowledge).stream()
                        .limit(MOST_DOCUMENTED)
                        .toList(),
                all.facets(),
                BROWSE,
                Choices.of(knowledge));
    }

    /** The values of a facet that the most passages have; all levels, from low to high, since they are a ladder. */
    public List<FacetCount> most(Facet facet, int most) {
        var values = counts.getOrDefault(facet, List.of()).stream()
                .filter(value -> value.count() > 0)
                .limit(facet.equals(Facet.LEVEL) ? Integer.MAX_VALUE : most)
                .toList();
        return Ladder.order(facet, values);
    }

    /** What Debrief rests on, in a sentence. */
    public static String known(Coverage.Documents documents) {
        int primary = documents.marks().getOrDefault(Source.Standing.FIRST_HAND, 0)
                + documents.marks().getOrDefault(Source.Standing.OFFICIAL, 0);
        return "All of this rests on " + Look.count(documents.all(), "article", "articles") + " by "
                + Look.count(documents.authors(), "independent author", "independent authors")
                + (primary == 0 ? "." : "; " + Look.number(primary) + " of them are first-hand or official.");
    }

    /** The first claims of an answer, one of each stance. */
    public static List<Claim> firstClaims(Answer answer) {
        return Arrays.stream(Claim.Stance.values())
                .flatMap(stance -> answer.claims(stance).stream().limit(1))
                .limit(MOST_CLAIMS)
                .toList();
    }
}
