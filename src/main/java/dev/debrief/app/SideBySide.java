package dev.debrief.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Two dossiers side by side, and what differs. Authors are compared, not passages: ten passages by one author are one opinion.
 */
public record SideBySide(Dossier left, Dossier right) {
    /** If fewer authors tell what fails on a side, what they leave out says nothing. */
    public static final int FEWEST_AUTHORS = 5;

    /** So many authors must document a pattern on a side; one is an anecdote. */
    public static final int FEWEST_WITNESSES = 2;

    /** A share is much larger if it is so many times the other. */
    public static final int TIMES = 3;

    /** A difference that turns up by chance more often than this may be chance. */
    static final double LIKELY_CHANCE = 0.05;

    /**
     * What both sides say about one thing; a theme without passages if a side says nothing.
     *
     * @param both how much both say together
     */
    public record Row(Theme left, Theme right, Sample both) {
        private static final Comparator<Row> BEST_DOCUMENTED = Comparator.comparing(
                        (Row row) -> row.left().isRest())
                .thenComparing(Row::both, Sample.MOST_FIRST)
                .thenComparing(Row::label);

        static Row of(Theme left, Theme right) {
            var both = new LinkedHashSet<>(left.passages());
            both.addAll(right.passages());
            return new Row(left, right, Sample.of(both));
        }

        public String value() {
            return left.value();
        }

        public String label() {
            return left.label();
        }
    }

    /**
     * A pattern that is documented on one side only, or much more often there.
     *
     * @param moreOnLeft on which side
     * @param chance how often a difference as large as this turns up if the sides do not differ, from 0 to 1
     */
    public record Difference(Row row, boolean moreOnLeft, double chance) {
        public boolean mayBeChance() {
            return chance > LIKELY_CHANCE;
        }

        /** What the side says that documents it more often. */
        public Theme more() {
            return moreOnLeft ? row.left() : row.right();
        }

        public Theme less() {
            return moreOnLeft ? row.right() : row.left();
        }
    }

    /** What either side says, best documented on both together first. */
    public List<Row> rows(KnowledgeBase knowledge, Aspect aspect) {
        Map<String, Theme> here = byValue(left.themes(knowledge, aspect));
        Map<String, Theme> there = byValue(right.themes(knowledge, aspect));
        Map<String, Theme> all = new LinkedHashMap<>(here);
        there.forEach(all::putIfAbsent);
        var rows = new ArrayList<Row>();
        all.forEach((value, theme) -> {
            var none = Theme.of(value, theme.label(), List.of());
            rows.add(Row.of(here.getOrDefault(value, none), there.getOrDefault(value, none)));
        });
        rows.sort(Row.BEST_DOCUMENTED);
        return rows;
    }

    private static Map<String, Theme> byValue(List<Theme> themes) {
        Map<String, Theme> byValue = new LinkedHashMap<>();
        for (var theme : themes) byValue.put(theme.value(), theme);
        return byValue;
    }

    /** Whether so few authors tell what fails on a side that differences mean nothing. */
    public boolean isTooLittle() {
        return authors(left) < FEWEST_AUTHORS || authors(right) < FEWEST_AUTHORS;
    }

    /** The patterns that differ, least probable by chance first; none if there is too little to compare. */
    public List<Difference> differences(KnowledgeBase knowledge) {
        if (isTooLittle()) return List.of();
        int ofLeft = authors(left);
        int ofRight = authors(right);
        var differences = new ArrayList<Difference>();
        for (Row row : rows(knowledge, Aspect.FAILS)) {
            if (row.left().isRest()) continue;
            int here = row.left().sample().authors();
            int there = row.right().sample().authors();
            if (isMuchMore(here, ofLeft, there, ofRight))
                differences.add(new Difference(row, true, Chance.ofAtLeast(here, ofLeft, there, ofRight)));
            else if (isMuchMore(there, ofRight, here, ofLeft))
                differences.add(new Difference(row, false, Chance.ofAtLeast(there, ofRight, here, ofLeft)));
        }
        // The sort is stable: what is as probable stays in the order of its evidence.
        differences.sort(Comparator.comparingDouble(Difference::chance));
        return differences;
    }

    /** How many passages count on both sides. */
    public int shared() {
        var ids = new HashSet<String>();
        left.passages().forEach(passage -> ids.add(passage.id()));
        return (int) right.passages().stream()
                .filter(passage -> ids.contains(passage.id()))
                .count();
    }

    private static boolean isMuchMore(int many, int ofMany, int few, int ofFew) {
        return many >= FEWEST_WITNESSES && (long) many * ofFew >= (long) TIMES * few * ofMany;
    }

    private static int authors(Dossier side) {
        return side.sample(Aspect.FAILS).authors();
    }
}
