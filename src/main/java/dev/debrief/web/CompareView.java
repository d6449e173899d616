package dev.debrief.web;

import dev.debrief.app.Aspect;
import dev.debrief.app.Dossier;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Sample;
import dev.debrief.app.SideBySide;
import dev.debrief.app.Theme;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Passage;
import dev.debrief.search.FacetCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page that shows two levels, or two companies, side by side.
 *
 * @param notices what the page makes of values that cannot be compared, and what to do
 * @param sides null if there are no two values to compare
 */
public record CompareView(
        Frame frame,
        ComparedValues asked,
        List<Notice> notices,
        ComparisonForm form,
        @Nullable Sides sides) {
    /** Rows that several authors support and that are open from the start; and as many that rest on one, if no others do. */
    private static final int MOST_ROWS = 5;

    private static final int FEW_ROWS = 3;
    private static final int MOST_CHANCES = 20;

    /**
     * A sentence that helps readers on.
     *
     * @param values of the facet to choose from
     */
    public record Notice(String text, Facet facet, List<FacetCount> values) {}

    /**
     * Both sides.
     *
     * @param shared the number of passages that count on both
     * @param tooLittle whether nothing can be said about differences
     * @param compared the number of patterns that either side documents
     * @param chances differences that may be chance
     */
    public record Sides(
            Side left,
            Side right,
            int shared,
            boolean tooLittle,
            int compared,
            List<Difference> differences,
            List<Difference> chances,
            List<Group> groups) {
        public boolean isInferred() {
            return left.dossier().isInferred();
        }

        public boolean isCut() {
            return left.dossier().isCut() || right.dossier().isCut();
        }
    }

    /**
     * @param link address of the page about it
     * @param samples how much is said about each aspect
     */
    public record Side(String label, String link, Dossier dossier, Map<Aspect, Sample> samples) {
        public Sample sample() {
            return dossier.sample();
        }

        public Sample sample(Aspect aspect) {
            return Objects.requireNonNull(samples.get(aspect));
        }
    }

    /**
     * The rows of one aspect.
     *
     * @param both what both sides say something about
     * @param left what only the left side says something about
     */
    public record Group(Aspect aspect, Rows both, Rows left, Rows right) {
        static Group of(Aspect aspect, List<Row> rows) {
            return new Group(
                    aspect,
                    Rows.of(rows, row -> !row.left().isEmpty() && !row.right().isEmpty()),
                    Rows.of(rows, row -> row.right().isEmpty()),
                    Rows.of(rows, row -> row.left().isEmpty()));
        }

        public boolean isEmpty() {
            return both.isEmpty() && left.isEmpty() && right.isEmpty();
        }
    }

    /** @param more those that come after the first few */
    public record Rows(List<Row> first, List<Row> more) {
        static Rows of(List<Row> all, Predicate<Row> wanted) {
            var rows = all.stream().filter(wanted).toList();
            int supported = (int) rows.stream().filter(Row::isSupported).count();
            int shown = Math.min(rows.size(), Math.clamp(supported, FEW_ROWS, MOST_ROWS));
            return new Rows(rows.subList(0, shown), rows.subList(shown, rows.size()));
        }

        public boolean isEmpty() {
            return first.isEmpty();
        }
    }

    /**
     * A failure that is documented on one side only, or much more often there.
     *
     * @param sentence how many authors of each side document it
     * @param more the side with more
     */
    public record Difference(Row row, String sentence, Cell more) {}

    /** @param link address of the page about what the row is about; empty if it has none */
    public record Row(String label, String link, Cell left, Cell right) {
        /** Whether several authors are behind what a side says. */
        boolean isSupported() {
            return Math.max(left.sample().authors(), right.sample().authors()) > 1;
        }
    }

    /**
     * What one side says in a row.
     *
     * @param best null if the side says nothing, or if everything it says is on the page already
     * @param all address of a search for all its passages
     */
    public record Cell(String side, Sample sample, @Nullable Passage best, String all) {
        public boolean isEmpty() {
            return sample.isEmpty();
        }
    }

    /** @param typed values by facet, as typed */
    static CompareView of(KnowledgeBase knowledge, Map<Facet, List<String>> typed) throws IOException {
        var asked = ComparedValues.of(knowledge, typed);
        var form = ComparisonForm.of(knowledge, asked);
        Sides sides = asked.areTwo() ? sides(knowledge, asked) : null;
        String title = sides == null ? "Compare" : heading(sides);
        return new CompareView(Frame.of(title, "browse"), asked, asked.notices(), form, sides);
    }

    public String heading() {
        return sides == null ? "Compare" : heading(sides);
    }

    /** What an aspect is called, with what its rows are about. */
    public static String title(Aspect aspect) {
        return switch (aspect) {
            case FAILS -> aspect.label();
            case PASSES -> aspect.label() + ", by topic";
            case ASKED -> aspect.label() + ", by round";
        };
    }

    /** The forms: both, or next to a result the one that led to it. */
    public List<ComparisonForm.Pair> pairs() {
        var both = List.of(form.levels(), form.companies());
        return sides == null
                ? both
                : both.stream()
                        .filter(pair -> pair.facet().equals(asked.facet()))
                        .toList();
    }

    private static String heading(Sides sides) {
        return sides.left().label() + " and " + sides.right().label() + " compared";
    }

    /** Address of this page with a value that a notice offers. */
    public String link(Notice notice, FacetCount offered) {
        var values = new ArrayList<>(asked.values());
        Map<Facet, List<String>> within = new LinkedHashMap<>(asked.within());
        if (!notice.facet().equals(asked.facet())) within.put(notice.facet(), List.of(offered.value()));
        else if (!values.contains(offered.value())) values.add(offered.value());
        return Links.compared(asked.facet(), values, within);
    }

    /** What both sides are narrowed to, such as "Google, Engineer"; empty if they are not. */
    public String narrowed() {
        return asked.within().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> label(entry.getKey(), value)))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String label(Facet facet, String value) {
        return facet.label(value, Facet.Names.NONE);
    }

    /** The same comparison, of everything that is said. */
    public String widened() {
        return Links.compared(asked.facet(), asked.values(), Map.of());
    }

    private static Sides sides(KnowledgeBase knowledge, ComparedValues asked) throws IOException {
        var left = side(knowledge, asked, 0);
        var right = side(knowledge, asked, 1);
        var both = new SideBySide(left.dossier(), right.dossier());
        // Each passage is quoted once on the page, where it comes first.
        var quoted = new HashSet<String>();
        var differences = both.differences(knowledge);
        var sure = differences.stream()
                .filter(one -> !one.mayBeChance())
                .map(one -> difference(one, left, right, quoted))
                .toList();
        var groups = new ArrayList<Group>();
        int compared = 0;
        for (Aspect aspect : Aspect.values()) {
            var rows = both.rows(knowledge, aspect).stream()
                    .map(row -> row(row, aspect, left, right, quoted))
                    .toList();
            groups.add(Group.of(aspect, rows));
            if (aspect == Aspect.FAILS)
                compared =
                        (int) rows.stream().filter(row -> !row.link().isEmpty()).count();
        }
        return new Sides(
                left,
                right,
                both.shared(),
                both.isTooLittle(),
                compared,
                sure,
                differences.stream()
                        .filter(SideBySide.Difference::mayBeChance)
                        .limit(MOST_CHANCES)
                        .map(one -> difference(one, left, right, quoted))
                        .toList(),
                groups);
    }

    private static Side side(KnowledgeBase knowledge, ComparedValues asked, int which) throws IOException {
        String value = asked.values().get(which);
        Map<Facet, List<String>> about = new LinkedHashMap<>(asked.within());
        about.put(asked.facet(), List.of(value));
        var dossier = knowledge.dossier(about);
        var samples = new EnumMap<Aspect, Sample>(Aspect.class);
        for (Aspect aspect : Aspect.values()) samples.put(aspect, dossier.sample(aspect));
        return new Side(knowledge.label(asked.facet(), value), Links.browse(asked.facet(), value), dossier, samples);
    }

    private static Row row(SideBySide.Row row, Aspect aspect, Side left, Side right, Set<String> quoted) {
        String link = row.value().isEmpty() ? "" : Links.browse(aspect.facet(), row.value());
        return new Row(
                row.label(),
                link,
                cell(row.left(), aspect, left, row.right(), quoted),
                cell(row.right(), aspect, right, row.left(), quoted));
    }

    private static Difference difference(SideBySide.Difference one, Side left, Side right, Set<String> quoted) {
        var row = row(one.row(), Aspect.FAILS, left, right, quoted);
        var more = one.moreOnLeft() ? left : right;
        var less = one.moreOnLeft() ? right : left;
        int few = one.less().sample().authors();
        String sentence = "%s of %s for %s, %s of %s for %s."
                .formatted(
                        Look.number(one.more().sample().authors()),
                        Look.count(more.sample(Aspect.FAILS).authors(), "author", "authors"),
                        more.label(),
                        few == 0 ? "none" : Look.number(few),
                        Look.number(less.sample(Aspect.FAILS).authors()),
                        less.label());
        return new Difference(row, sentence, one.moreOnLeft() ? row.left() : row.right());
    }

    /** The best passage is one that is not quoted yet, and that the other side does not have, if there is one. */
    private static Cell cell(Theme theme, Aspect aspect, Side side, Theme other, Set<String> quoted) {
        var fresh = theme.passages().stream()
                .filter(passage -> !quoted.contains(passage.id()))
                .toList();
        var own = fresh.stream()
                .filter(passage -> !other.passages().contains(passage))
                .findFirst();
        Passage best = own.orElse(fresh.isEmpty() ? null : fresh.getFirst());
        if (best != null) quoted.add(best.id());
        Map<Facet, List<String>> filters = new LinkedHashMap<>(side.dossier().filters());
        filters.put(Facet.KIND, aspect.kinds());
        if (!theme.isRest()) filters.put(aspect.facet(), List.of(theme.value()));
        return new Cell(side.label(), theme.sample(), best, theme.isRest() ? "" : Links.filtered(filters));
    }
}
