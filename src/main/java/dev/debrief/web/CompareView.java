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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final int MOST_ROWS = 15;
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
            List<Row> differences,
            List<Row> chances,
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
     * @param more those that come after the first few
     */
    public record Group(Aspect aspect, List<Row> rows, List<Row> more) {}

    /** @param link address of the page about what the row is about; empty if it has none */
    public record Row(String label, String link, Cell left, Cell right) {}

    /**
     * What one side says in a row.
     *
     * @param of the number of documents on this side that say anything about the aspect
     * @param best null if the side says nothing
     * @param all address of a search for all its passages
     */
    public record Cell(
            String side, Sample sample, int of, @Nullable Passage best, String all) {}

    /** @param typed values by facet, as typed */
    static CompareView of(KnowledgeBase knowledge, Map<Facet, List<String>> typed) throws IOException {
        var asked = ComparedValues.of(knowledge, typed);
        var form = ComparisonForm.of(knowledge, asked);
        Sides sides = asked.areTwo() ? sides(knowledge, asked) : null;
        String title = sides == null
                ? "Compare"
                : sides.left().label() + " and " + sides.right().label();
        return new CompareView(Frame.of(title, "browse"), asked, asked.notices(), form, sides);
    }

    public String heading() {
        return sides == null
                ? "Compare"
                : sides.left().label() + " and " + sides.right().label();
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
        var groups = new ArrayList<Group>();
        int compared = 0;
        for (Aspect aspect : Aspect.values()) {
            var rows = both.rows(knowledge, aspect).stream()
                    .map(row -> row(row, aspect, left, right))
                    .toList();
            int shown = Math.min(MOST_ROWS, rows.size());
            groups.add(new Group(aspect, rows.subList(0, shown), rows.subList(shown, rows.size())));
            if (aspect == Aspect.FAILS)
                compared =
                        (int) rows.stream().filter(row -> !row.link().isEmpty()).count();
        }
        var differences = both.differences(knowledge);
        return new Sides(
                left,
                right,
                both.shared(),
                both.isTooLittle(),
                compared,
                differences.stream()
                        .filter(one -> !one.mayBeChance())
                        .map(one -> row(one.row(), Aspect.FAILS, left, right))
                        .toList(),
                differences.stream()
                        .filter(SideBySide.Difference::mayBeChance)
                        .limit(MOST_CHANCES)
                        .map(one -> row(one.row(), Aspect.FAILS, left, right))
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

    private static Row row(SideBySide.Row row, Aspect aspect, Side left, Side right) {
        String link = row.value().isEmpty() ? "" : Links.browse(aspect.facet(), row.value());
        return new Row(
                row.label(),
                link,
                cell(row.left(), aspect, left, row.right()),
                cell(row.right(), aspect, right, row.left()));
    }

    /** The best passage is one that the other side does not have, if there is one. */
    private static Cell cell(Theme theme, Aspect aspect, Side side, Theme other) {
        var own = theme.passages().stream()
                .filter(passage -> !other.passages().contains(passage))
                .findFirst();
        Passage best =
                own.orElse(theme.passages().isEmpty() ? null : theme.passages().getFirst());
        Map<Facet, List<String>> filters = new LinkedHashMap<>(side.dossier().filters());
        filters.put(Facet.KIND, aspect.kinds());
        if (!theme.isRest()) filters.put(aspect.facet(), List.of(theme.value()));
        return new Cell(
                side.label(),
                theme.sample(),
                side.sample(aspect).documents(),
                best,
                theme.isRest() ? "" : Links.filtered(filters));
    }
}
