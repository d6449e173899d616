package dev.debrief.web;

import dev.debrief.app.Coverage;
import dev.debrief.app.Gaps;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Family;
import dev.debrief.domain.PatternSummary;
import dev.debrief.domain.Term;
import dev.debrief.search.FacetCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The page that says what the articles cover, and what they leave out. */
public record CoverageView(Frame frame, Coverage coverage, Gaps gaps) {
    /** How many companies the page names. */
    private static final int MOST_COMPANIES = 12;

    static CoverageView of(KnowledgeBase knowledge) throws IOException {
        return new CoverageView(Frame.of("Coverage", ""), knowledge.coverage(), knowledge.gaps());
    }

    public List<Term> levels() {
        return Coverage.levels();
    }

    public List<Family> families() {
        return Family.all();
    }

    /** Roles about which anything is said. */
    public List<Coverage.Row> coveredRoles() {
        return coverage.roles().stream()
                .filter(role -> !role.whole().patterns().isEmpty())
                .toList();
    }

    /** How many patterns rest on little. */
    public List<String> doubtful() {
        var doubtful = new ArrayList<String>();
        doubtful(doubtful, "documented by nobody", pattern -> pattern.documents() == 0);
        doubtful(
                doubtful,
                "documented by secondary sources only",
                pattern -> pattern.documents() > 0 && pattern.documented().primary() == 0);
        doubtful(doubtful, "documented by a single author", pattern -> pattern.documents() == 1);
        return doubtful;
    }

    private void doubtful(List<String> doubtful, String what, Predicate<PatternSummary> meant) {
        int patterns = (int) coverage.patterns().stream().filter(meant).count();
        if (patterns > 0) doubtful.add(Look.count(patterns, "pattern", "patterns") + " " + what);
    }

    /** The companies that the most articles are about. */
    public List<FacetCount> companies() {
        return coverage.companies().stream().limit(MOST_COMPANIES).toList();
    }

    /** How many patterns have each number of independent authors, greatest first. */
    public SortedMap<Integer, Long> patternsByAuthors() {
        var counts = new TreeMap<Integer, Long>(Comparator.reverseOrder());
        for (PatternSummary pattern : coverage.patterns()) counts.merge(pattern.documents(), 1L, Long::sum);
        return counts;
    }

    /** Address of a search for what is said about a role at a level, either of which may be left out. */
    public static String link(Coverage.Row role, String level) {
        Map<Facet, List<String>> filters = new LinkedHashMap<>();
        if (!role.value().isEmpty()) filters.put(Facet.ROLE, List.of(role.value()));
        if (!level.isEmpty()) filters.put(Facet.LEVEL, List.of(level));
        return Links.filtered(filters);
    }
}
