package dev.debrief.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what is printed on a page into the order in which it is read: columns one after the other, tables row by row. */
final class PrintedLayout {
    /** Columns within columns, and so on. */
    private static final int DEEPEST = 4;
    /** A page of more lines is a drawing; finding its columns would take time with the square of their number. */
    private static final int MOST_LINES = 1000;

    /** A ruling between rows is this long, in points; others underline words. */
    private static final float LONG = 100;

    private final int page;
    private final List<Ruling> rulings;
    private final ReadingBudget budget;
    private final List<Printed> pieces = new ArrayList<>();

    private PrintedLayout(PrintedPage page, ReadingBudget budget) {
        this.budget = budget;
        this.page = page.number();
        this.rulings = page.rulings().stream()
                .filter(one -> one.level() && one.length() >= LONG)
                .limit(MOST_LINES)
                .toList();
    }

    /** @throws IOException if the page costs more than it may */
    static List<Printed> of(PrintedPage page, ReadingBudget budget) throws IOException {
        var layout = new PrintedLayout(page, budget);
        var rest = page.lines();
        for (var grid : PrintedGrid.of(page.rulings())) {
            var above = new ArrayList<PrintedLine>();
            var below = new ArrayList<PrintedLine>();
            var inside = new ArrayList<PrintedRun>();
            for (var line : rest) {
                var in = line.runs().stream().filter(grid::contains).toList();
                var out =
                        line.runs().stream().filter(run -> !grid.contains(run)).toList();
                inside.addAll(in);
                if (!out.isEmpty()) (line.y() < grid.top() ? above : below).add(new PrintedLine(out));
            }
            var table = grid.table(inside);
            boolean meant = table.rows().stream().anyMatch(row -> filled(row) > 1);
            // A frame around text, or a chart, is no table.
            if (!meant) continue;
            layout.read(above, DEEPEST);
            layout.pieces.add(table);
            rest = below;
        }
        layout.read(rest, DEEPEST);
        return layout.pieces;
    }

    private static long filled(Printed.Row row) {
        return row.cells().stream().filter(cell -> !cell.lines().isEmpty()).count();
    }

    private void read(List<PrintedLine> lines, int depth) throws IOException {
        var plain = new ArrayList<PrintedLine>();
        boolean hasColumns = depth > 0 && lines.size() <= MOST_LINES;
        for (int i = 0; i < lines.size(); ) {
            budget.check();
            int end = hasColumns ? PrintedColumns.end(lines, i) : i;
            // A heading above a table is read first; in the table it would be a row of one cell.
            int start = i;
            while (start < end && lines.get(start).runs().size() == 1) start++;
            var table = start == end
                    ? Optional.<PrintedTable>empty()
                    : PrintedTable.of(
                            PrintedColumns.of(lines.subList(start, PrintedColumns.end(lines, start))), rulings);
            var columns = PrintedColumns.of(lines.subList(i, end)).withoutSmall();
            if (table.isPresent()) {
                plain.addAll(lines.subList(i, start));
                write(plain);
                pieces.add(table.get().table());
                i = start + table.get().lines();
            } else if (columns.areRead()) {
                write(plain);
                var upper = columns.first(columns.height());
                for (var column : upper.columns()) read(column, depth - 1);
                i += upper.lines().size();
            } else {
                // Where this line starts nothing, the next one may.
                plain.add(lines.get(i++));
            }
        }
        write(plain);
    }

    /** Writes lines of one column, which is as wide as they are. */
    private void write(List<PrintedLine> lines) {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (var line : lines) {
            left = Math.min(left, line.left());
            right = Math.max(right, line.right());
        }
        var column = new Printed.Column(page, left, right);
        for (var line : lines) pieces.add(new Printed.Line(line.joined(), column));
        lines.clear();
    }
}
