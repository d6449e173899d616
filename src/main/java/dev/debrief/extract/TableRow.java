package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.read.Block;
import dev.debrief.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads a table row: as a mistake with its counterpart if the header or a label says so, otherwise as one item. */
final class TableRow {
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 50;

    private TableRow() {}

    /**
     * Where a quotation starts after a few words that name it, as in "The leaderboard answer “We took …”"; -1 if there
     * is none. A cell that starts with a quotation has no such name.
     */
    private static int nameEnd(String text, Span cell) {
        int open = nextQuote(text, cell.from(), cell.to());
        int length = open - cell.from();
        boolean isNamed = length >= SHORTEST_NAME && length < LONGEST_NAME;
        return isNamed && nextQuote(text, open + 1, cell.to()) < cell.to() ? open : -1;
    }

    /** The next quotation mark; {@code to} if there is none. */
    private static int nextQuote(String text, int from, int to) {
        int i = from;
        while (i < to && !Wording.isQuote(text.charAt(i))) i++;
        return i;
    }

    static List<Found> read(String text, Block.Row row, Found.Setting setting, Prose prose) {
        var found = new ArrayList<Found>();
        Found bad = null;
        Found good = null;
        String title = setting.title();
        var whole = new Span(row.from(), row.to());
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            if (cell.from() >= cell.to()) continue;
            var span = new Span(cell.from(), cell.to());
            String header = i < row.header().size() ? row.header().get(i) : "";
            var label = Label.opening(text, span.from(), span.to());
            if (label.isPresent()) span = new Span(Math.min(label.get().end(), span.to()), span.to());
            var type = label.map(Label::type).or(() -> Label.ofColumn(header));
            if (type.isEmpty() || span.isEmpty()) {
                if (i == 0) title = span.of(text);
                continue;
            }
            switch (type.get()) {
                case BAD -> {
                    // If two columns are of failing examples, the first names the mistake and the second shows it.
                    if (bad != null) title = bad.span.of(text);
                    int quote = nameEnd(text, span);
                    if (quote > 0) {
                        title = text.substring(span.from(), quote).strip();
                        span = new Span(quote, span.to());
                    }
                    bad = new Found(Kind.BAD_EXAMPLE, span, whole, whole, setting.titled(title), prose.verdict(span));
                }
                case GOOD ->
                    good = new Found(Kind.GOOD_EXAMPLE, span, whole, whole, setting.titled(title), prose.verdict(span));
                case WHY ->
                    found.add(
                            new Found(Kind.REJECTION_TRIGGER, span, whole, whole, setting.titled(title), Verdict.NONE));
            }
        }
        if (bad == null && good == null) return prose.item(whole, setting);
        if (bad != null) found.add(bad);
        if (good != null) found.add(good);
        if (bad != null && good != null) Found.pair(bad, good);
        return found;
    }
}
