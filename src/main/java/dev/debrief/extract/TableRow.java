package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.read.Block;
import dev.debrief.text.Span;
import dev.debrief.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a table row. If the header or a label says so, it is a mistake with its counterpart. The cells of a ladder or rubric are
 * passages of their own: what is expected at one level, or what a band means. Any other row is one item.
 */
final class TableRow {
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 50;
    /** A cell with fewer words names or measures something. */
    private static final int FEWEST_WORDS = 4;

    private final String text;
    private final Block.Row row;

    TableRow(String text, Block.Row row) {
        this.text = text;
        this.row = row;
    }

    /** The header of a cell's column; empty if it has none. */
    static String header(Block.Row row, int cell) {
        return cell < row.header().size() ? row.header().get(cell) : "";
    }

    /** What the first cell says about the others; empty if it is too long for a name. */
    static String name(String text, Block.Row row) {
        if (row.cells().size() < 2) return "";
        var first = row.cells().getFirst();
        return first.to() - first.from() <= LONGEST_NAME ? text.substring(first.from(), first.to()) : "";
    }

    /** A cell that is a passage, with the index of its column. */
    record Cell(int column, Span span) {}

    /** The cells to be read on their own; empty if the row is to be read as one item. */
    List<Cell> cells() {
        if (!isFilled() || name(text, row).isEmpty()) return List.of();
        var cells = new ArrayList<Cell>();
        int filled = 0;
        for (int i = 1; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            if (cell.from() < cell.to()) filled++;
            var span = new Span(cell.from(), cell.to());
            if (Words.in(text, span.from(), span.to()) >= FEWEST_WORDS) cells.add(new Cell(i, span));
        }
        return 2 * cells.size() >= filled ? cells : List.of();
    }

    /** Whether it has more than a name. */
    boolean isFilled() {
        return row.cells().stream().filter(cell -> cell.from() < cell.to()).count() > 1;
    }

    /** The examples of a row whose columns or cells are labelled as failing and strong; empty if none is. */
    List<Found> examples(Found.Setting setting, Prose prose) {
        var found = new ArrayList<Found>();
        Found bad = null;
        Found good = null;
        String title = setting.title();
        var whole = new Span(row.from(), row.to());
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            if (cell.from() >= cell.to()) continue;
            var span = new Span(cell.from(), cell.to());
            var label = Label.opening(text, span.from(), span.to());
            if (label.isPresent()) span = new Span(Math.min(label.get().end(), span.to()), span.to());
            var type = label.map(Label::type).or(() -> columnType(cell));
            if (type.isEmpty() || span.isEmpty()) {
                if (i == 0) title = span.of(text);
                continue;
            }
            switch (type.get()) {
                case BAD -> {
                    // If two columns are of failing examples, the first names the mistake and the second shows it.
                    if (bad != null) title = bad.span.of(text);
                    int quote = nameEnd(span);
                    if (quote > 0) {
                        title = text.substring(span.from(), quote).strip();
                        span = new Span(quote, span.to());
                    }
                    bad = example(Kind.BAD_EXAMPLE, span, whole, setting.titled(title), prose);
                }
                case GOOD -> good = example(Kind.GOOD_EXAMPLE, span, whole, setting.titled(title), prose);
                case WHY ->
                    found.add(
                            new Found(Kind.REJECTION_TRIGGER, span, whole, whole, setting.titled(title), Verdict.NONE));
            }
        }
        if (bad == null && good == null) return List.of();
        if (bad != null) found.add(bad);
        if (good != null) found.add(good);
        if (bad != null && good != null) Found.pair(bad, good);
        return found;
    }

    private Optional<Label.Type> columnType(Block.Cell cell) {
        return Label.ofColumn(header(row, row.cells().indexOf(cell)));
    }

    private static Found example(Kind kind, Span span, Span whole, Found.Setting setting, Prose prose) {
        return new Found(kind, span, whole, whole, setting, prose.verdict(span));
    }

    /**
     * Where a quotation starts after a few words that name it, as in "The leaderboard answer “We took …”"; -1 if there
     * is none. A cell that starts with a quotation has no such name.
     */
    private int nameEnd(Span cell) {
        int open = nextQuote(cell.from(), cell.to());
        int length = open - cell.from();
        boolean isNamed = length >= SHORTEST_NAME && length < LONGEST_NAME;
        return isNamed && nextQuote(open + 1, cell.to()) < cell.to() ? open : -1;
    }

    /** The next quotation mark; {@code to} if there is none. */
    private int nextQuote(int from, int to) {
        int i = from;
        while (i < to && !Wording.isQuote(text.charAt(i))) i++;
        return i;
    }
}
