package dev.debrief.app;

import dev.debrief.domain.PatternSummary;
import dev.debrief.domain.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the articles of a knowledge base leave out, in sentences that name it.
 *
 * @param thin roles and levels about which too little is said
 * @param empty roles with the levels at which no failure is documented
 * @param patterns failures that nobody documents, or that rest on too little
 */
public record Gaps(List<String> thin, List<String> empty, List<String> patterns) {
    /** Fewer failures, or fewer approval signals, are anecdotes. */
    public static final int FEWEST = 8;

    /** So many names are listed; readers of more need the list of all patterns. */
    private static final int MOST_NAMED = 12;

    public boolean isEmpty() {
        return thin.isEmpty() && empty.isEmpty() && patterns.isEmpty();
    }

    static Gaps of(Coverage coverage) {
        var thin = new ArrayList<String>();
        for (var role : coverage.roles()) thin(role.label(), role.whole(), thin);
        var levels = Coverage.levels();
        for (int i = 0; i < levels.size(); i++)
            thin(levels.get(i).label(), coverage.all().levels().get(i), thin);
        return new Gaps(thin, empty(coverage), patterns(coverage.patterns()));
    }

    private static void thin(String what, Coverage.Cell cell, List<String> thin) {
        if (isThin(cell.failures(), cell.approvals()))
            thin.add("%s: %s and %s"
                    .formatted(
                            what,
                            number(cell.failures(), "failure", "failures"),
                            number(cell.approvals(), "approval signal", "approval signals")));
    }

    /** Whether too little is said about a role or a level for a reader to rely on. */
    public static boolean isThin(int failures, int approvals) {
        return failures < FEWEST || approvals < FEWEST;
    }

    private static String number(int n, String one, String many) {
        return n == 0 ? "no " + many : n + " " + (n == 1 ? one : many);
    }

    private static List<String> empty(Coverage coverage) {
        var empty = new ArrayList<String>();
        var levels = Coverage.levels();
        for (var role : coverage.roles()) {
            var missing = new ArrayList<String>();
            for (Term level : levels) if (role.levels().get(level.rank()).failures() == 0) missing.add(level.label());
            if (missing.size() == levels.size()) empty.add(role.label() + ": at any level");
            else if (!missing.isEmpty()) empty.add(role.label() + ": " + String.join(", ", missing));
        }
        return empty;
    }

    private static List<String> patterns(List<PatternSummary> all) {
        var gaps = new ArrayList<String>();
        add(gaps, "documented by nobody", all, pattern -> pattern.documents() == 0);
        add(
                gaps,
                "documented by secondary sources only",
                all,
                pattern -> pattern.documents() > 0 && pattern.documented().primary() == 0);
        add(gaps, "documented by a single author", all, pattern -> pattern.documents() == 1);
        return gaps;
    }

    private static void add(List<String> gaps, String what, List<PatternSummary> all, Predicate<PatternSummary> meant) {
        var found = all.stream().filter(meant).map(PatternSummary::name).toList();
        if (found.isEmpty()) return;
        String names = found.stream().limit(MOST_NAMED).collect(Collectors.joining("; "));
        gaps.add("%s %s: %s%s"
                .formatted(
                        number(found.size(), "pattern", "patterns"),
                        what,
                        names,
                        found.size() > MOST_NAMED ? "; and others" : ""));
    }
}
