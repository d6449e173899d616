package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.read.Block;
import dev.debrief.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A row of a table: a mistake with its counterpart where the header says so, else a contrast that is read whole. */
final class TableRow {
    private static final int LONGEST_NAME = 50;

    private TableRow() {}

    /** Where a quotation starts behind a few words that name it, or -1: "The leaderboard answer “We took …”". */
    private static int nameEnd(String text, Span cell) {
        for (int i = cell.from() + 3; i < Math.min(cell.to(), cell.from() + LONGEST_NAME); i++) {
            if (Wording.isQuote(text.charAt(i))) return i;
        }
        return -1;
    }

    static List<Found> read(String text, Block.Row row, Found.Place place, Prose prose) {
        var found = new ArrayList<Found>();
        Found bad = null;
        Found good = null;
        String title = place.title();
        var whole = new Span(row.from(), row.to());
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            if (cell.from() >= cell.to()) continue;
            var span = new Span(cell.from(), cell.to());
            String header = i < row.header().size() ? row.header().get(i) : "";
            var label = Label.opening(text, span.from(), span.to());
            if (label.isPresent()) span = new Span(Math.min(label.get().end(), span.to()), span.to());
            var stance = label.map(Label::stance).or(() -> Label.ofColumn(header));
            if (stance.isEmpty() || span.isEmpty()) {
                if (i == 0) title = span.of(text);
                continue;
            }
            switch (stance.get()) {
                case BAD -> {
                    // With two failing columns the first names the mistake and the second shows it.
                    if (bad != null) title = bad.span.of(text);
                    int quote = nameEnd(text, span);
                    if (quote > 0) {
                        title = text.substring(span.from(), quote).strip();
                        span = new Span(quote, span.to());
                    }
                    bad = new Found(Kind.BAD_EXAMPLE, span, whole, whole, place.titled(title), prose.verdict(span));
                }
                case GOOD ->
                    good = new Found(Kind.GOOD_EXAMPLE, span, whole, whole, place.titled(title), prose.verdict(span));
                case WHY ->
                    found.add(new Found(Kind.REJECTION_TRIGGER, span, whole, whole, place.titled(title), Verdict.NONE));
            }
        }
        if (bad == null && good == null) return prose.item(whole, place);
        if (bad != null) found.add(bad);
        if (good != null) found.add(good);
        if (bad != null && good != null) Found.pair(bad, good);
        return found;
    }
}
