package dev.debrief.web;

import dev.debrief.app.Coverage;
import dev.debrief.app.Gaps;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Family;
import dev.debrief.domain.PatternSummary;
import dev.debrief.domain.Term;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The page that says what the articles cover, and what they leave out. */
public record CoverageView(Frame frame, Coverage coverage, Gaps gaps) {
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
