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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The home page.
 *
 * @param overview null until it has been computed, shortly after the start
 * @param passages how many are counted
 * @param countable the filter that leaves them
 */
public record HomeView(
        Frame frame,
        @Nullable Overview overview,
        List<PatternSummary> documented,
        int passages,
        Map<Facet, List<String>> countable,
        Map<Facet, List<FacetCount>> counts,
        List<Facet> browse,
        Choices choices) {
    private static final int MOST_DOCUMENTED = 6;
    private static final int MOST_CLAIMS = 3;
    /** Readers of more need the page about coverage. */
    public static final int MOST_GAPS = 6;

    private static final List<Facet> BROWSE = List.of(Facet.LEVEL, Facet.COMPANY, Facet.ROLE, Facet.TOPIC);

    /**
     * A figure of the knowledge base.
     *
     * @param link where the counted things are listed
     */
    public record Known(String what, String figure, String link) {}

    static HomeView of(KnowledgeBase knowledge) throws IOException {
        var countable = knowledge.countable();
        var all = knowledge.search(SearchRequest.listing(countable, 1, 1));
        return new HomeView(
                Frame.home(),
                knowledge.overview().orElse(null),
                Overview.bestDocumented(knowledge).stream()
                        .limit(MOST_DOCUMENTED)
                        .toList(),
                all.total(),
                countable,
                all.facets(),
                BROWSE,
                Choices.of(knowledge));
    }

    /** The values of a facet that the most passages have. */
    public List<FacetCount> most(Facet facet, int most) {
        return counts.getOrDefault(facet, List.of()).stream()
                .filter(value -> value.count() > 0)
                .limit(most)
                .toList();
    }

    /** Address of a search for the passages that were counted. */
    public String counted(Facet facet, FacetCount value) {
        Map<Facet, List<String>> filters = new LinkedHashMap<>(countable);
        filters.put(facet, List.of(value.value()));
        return Links.filtered(filters);
    }

    /** What Debrief knows. */
    public static List<Known> known(Coverage coverage) {
        var documents = coverage.documents();
        int primary = documents.marks().getOrDefault(Source.Standing.FIRST_HAND, 0)
                + documents.marks().getOrDefault(Source.Standing.OFFICIAL, 0);
        long companies =
                coverage.companies().stream().filter(one -> one.count() > 0).count();
        long roles = coverage.roles().stream()
                .filter(role -> role.whole().failures() + role.whole().approvals() > 0)
                .count();
        long failures =
                coverage.patterns().stream().filter(one -> one.documents() > 0).count();
        return List.of(
                new Known("Documents", Look.number(documents.all()), "/articles"),
                new Known("Independent authors", Look.number(documents.authors()), "/coverage"),
                new Known("First-hand or official documents", Look.number(primary), "/coverage"),
                new Known("Companies", Look.number((int) companies), "/coverage#companies"),
                new Known("Roles", roles + " of " + coverage.roles().size(), "/coverage#roles"),
                new Known(
                        "Documented failures",
                        failures + " of " + coverage.patterns().size(),
                        "/patterns"));
    }

    /** How many failures of the catalogue rest on little. */
    public static List<String> doubtful(Coverage coverage) {
        int none = 0;
        int one = 0;
        for (var pattern : coverage.patterns()) {
            if (pattern.documents() == 0) none++;
            if (pattern.documents() == 1) one++;
        }
        var doubtful = new ArrayList<String>();
        if (none > 0) doubtful.add(Look.count(none, "failure", "failures") + " that nobody documents");
        if (one > 0) doubtful.add(Look.count(one, "failure", "failures") + " that a single author documents");
        return doubtful;
    }

    /** The first claims of an answer, one of each stance. */
    public static List<Claim> firstClaims(Answer answer) {
        return Arrays.stream(Claim.Stance.values())
                .flatMap(stance -> answer.claims(stance).stream().limit(1))
                .limit(MOST_CLAIMS)
                .toList();
    }
}
