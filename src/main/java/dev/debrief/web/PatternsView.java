package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Overview;
import dev.debrief.domain.Family;
import dev.debrief.domain.PatternSummary;
import java.util.List;

/**
 * The page that lists all patterns by family, starting in each with those that the most authors document.
 *
 * @param most those that the most authors document; empty if there are too few patterns to choose from
 */
public record PatternsView(Frame frame, List<PatternSummary> most, List<Group> groups) {
    private static final int MOST = 10;

    /** The patterns of one family. */
    public record Group(Family family, List<PatternSummary> patterns) {}

    static PatternsView of(KnowledgeBase knowledge) {
        var all = Overview.bestDocumented(knowledge);
        var groups = Family.all().stream()
                .map(family -> new Group(
                        family,
                        all.stream()
                                .filter(pattern -> pattern.family().equals(family.slug()))
                                .toList()))
                .filter(group -> !group.patterns().isEmpty())
                .toList();
        var most = all.stream()
                .filter(pattern -> pattern.documents() > 1)
                .limit(all.size() > 2 * MOST ? MOST : 0)
                .toList();
        return new PatternsView(Frame.of("Patterns", "patterns"), most, groups);
    }

    public int size() {
        return groups.stream().mapToInt(group -> group.patterns().size()).sum();
    }

    public int documented() {
        return (int) groups.stream()
                .flatMap(group -> group.patterns().stream())
                .filter(pattern -> pattern.passages() > 0)
                .count();
    }
}
