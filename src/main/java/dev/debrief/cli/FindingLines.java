package dev.debrief.cli;

import dev.debrief.domain.Pattern;
import dev.debrief.review.Finding;
import dev.debrief.review.Finding.Evidence;
import dev.debrief.review.Lens;
import dev.debrief.review.Review;
import dev.debrief.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review in the form of compilers, {@code file:line:column: message [rule]}, which editors and build servers read: a line for
 * each finding and each stretch of the draft that gives it away, in the order of the draft.
 *
 * <p>Lines and columns start at 1. A column counts code points, as Vale does: what a person would count, whatever the encoding.
 * What is about the whole draft is at 1:1. The rule is the slug of a pattern, {@code passage/ID} of a failure that the catalogue
 * does not know, or {@code structure/CODE}.
 */
final class FindingLines {
    private static final int LONGEST_QUOTE = 120;

    private record Place(int line, int column) {
        static final Place START = new Place(1, 1);
        static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::line).thenComparingInt(Place::column);
    }

    private record Line(Place place, String message, String rule) {}

    private final String draft;
    private final List<Line> lines = new ArrayList<>();

    private FindingLines(String draft) {
        this.draft = draft;
    }

    /** @param file the name of the draft in each line */
    static List<String> of(String file, String draft, Review review) {
        var found = new FindingLines(draft);
        review.shown().forEach(found::add);
        for (var known : review.undocumented())
            found.add(
                    Place.START,
                    known.pattern().name() + " (no article here documents it)" + elsewhere(known.lens()) + ": "
                            + known.pattern().summary(),
                    known.pattern().slug());
        for (var note : review.structure())
            found.add(
                    found.place(note.where()),
                    note.code().message(),
                    "structure/" + note.code().slug());
        return found.lines.stream()
                .sorted(Comparator.comparing(Line::place, Place.ORDER))
                .map(line -> "%s:%d:%d: %s [%s]"
                        .formatted(file, line.place().line(), line.place().column(), line.message(), line.rule()))
                .distinct()
                .toList();
    }

    private void add(Finding finding) {
        var pattern = finding.pattern();
        String rule = pattern == null ? "passage/" + finding.passage().id() : pattern.slug();
        String name = (pattern == null ? Finding.nameOf(finding.passage()) : pattern.name())
                + (finding.sure() ? " (close match)" : " (possible)") + elsewhere(finding.lens()) + ": ";
        var quotable = finding.quotable(draft);
        if (quotable.isEmpty()) add(Place.START, name + about(finding, pattern), rule);
        for (Evidence evidence : quotable)
            add(
                    place(new Span(evidence.draftFrom(), evidence.draftTo())),
                    name + (evidence.says() == null ? about(finding, pattern) : evidence.says()),
                    rule);
    }

    private void add(Place place, String message, String rule) {
        lines.add(new Line(place, message.strip().replaceAll("\\s+", " "), rule));
    }

    private static String about(Finding finding, @Nullable Pattern pattern) {
        if (pattern != null) return pattern.summary();
        String text = finding.passage().text();
        return text.codePointCount(0, text.length()) <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    /** Says where a failure counts, if it does not count where it was asked for. */
    static String elsewhere(Lens lens) {
        return lens.counts()
                ? ""
                : " (does not count here"
                        + (lens.levels().isEmpty() ? "" : ", but at " + String.join(", ", lens.levels())) + ")";
    }

    private Place place(@Nullable Span where) {
        if (where == null) return Place.START;
        int line = 1;
        int start = 0;
        for (int at = 0; at < where.from(); at++) {
            char c = draft.charAt(at);
            boolean inside = c == '\r' && at + 1 < draft.length() && draft.charAt(at + 1) == '\n';
            if ((c == '\n' || c == '\r') && !inside) {
                line++;
                start = at + 1;
            }
        }
        return new Place(line, draft.codePointCount(start, where.from()) + 1);
    }
}
