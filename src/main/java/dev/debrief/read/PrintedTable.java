package dev.debrief.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table that is known by its alignment: cells that start below each other, in rows that are apart or one line each.
 *
 * @param lines how many of the lines that it was looked for in are part of it, from the first
 */
record PrintedTable(Printed.Table table, int lines) {
    private static final int FEWEST_ROWS = 3;
    /** At least this share of the rows has several cells, and of the cells starts as a cell does. */
    private static final double MOST = 0.75;

    private static final double NEARLY_ALL = 0.9;
    /** Two rows of at least so many cells are a table. */
    private static final int FULL_COLUMNS = 3;
    /** More lines than this in a row are those of a page in columns. */
    private static final int MOST_LINES = 14;

    private static final int MOST_HEADER_LINES = 3;
    /** Cells of more lines without space between them are columns of text. */
    private static final int MOST_CLOSE_LINES = 6;
    /** Rows are this much farther apart than the lines of a cell. */
    private static final float ROW_GAP = 1.25f;

    /**
     * Finds the table that lines in columns are, if they are one.
     *
     * @param rulings those between its rows, if there are any
     */
    static Optional<PrintedTable> of(PrintedColumns columns, List<Ruling> rulings) {
        if (columns.gutters().isEmpty()) return Optional.empty();
        int end = columns.lines().size();
        var rows = rows(columns, rulings);
        while (!rows.isEmpty() && filled(rows.getLast(), columns) < 2)
            end -= rows.removeLast().size();
        if (!isTable(rows, columns)) return Optional.empty();
        // What was left out may have stood in a column of its own.
        var own = PrintedColumns.of(columns.lines().subList(0, end));
        var table = new Printed.Table(rows.stream().map(row -> row(row, own)).toList());
        return Optional.of(new PrintedTable(table, end));
    }

    private static List<List<PrintedLine>> rows(PrintedColumns columns, List<Ruling> rulings) {
        var lines = columns.lines();
        float gap = Float.MAX_VALUE;
        for (int i = 1; i < lines.size(); i++) {
            float distance = lines.get(i).y() - lines.get(i - 1).y();
            if (distance > 0.8f * lines.get(i).size()) gap = Math.min(gap, distance);
        }
        var apart = new ArrayList<List<PrintedLine>>();
        var close = new ArrayList<List<PrintedLine>>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean starts = i == 0
                    || line.y() - lines.get(i - 1).y() > ROW_GAP * gap
                    || isRuled(lines.get(i - 1), line, rulings);
            add(line, starts, apart);
            add(line, i == 0 || !continues(line, columns), close);
        }
        // Where all lines are equally far apart, the first cell of a row shows where it starts.
        boolean dense = lines.size() <= MOST_CLOSE_LINES * close.size()
                && (apart.size() < FEWEST_ROWS || 2 * lines.size() <= 3 * close.size());
        return dense && !isTable(apart, columns) ? close : apart;
    }

    private static void add(PrintedLine line, boolean starts, List<List<PrintedLine>> rows) {
        if (starts) rows.add(new ArrayList<>());
        rows.getLast().add(line);
    }

    private static boolean isRuled(PrintedLine above, PrintedLine below, List<Ruling> rulings) {
        float top = above.y();
        float bottom = below.y() - below.size() / 2;
        return rulings.stream().anyMatch(one -> one.at() > top && one.at() < bottom && one.from() <= below.left() + 3);
    }

    private static boolean continues(PrintedLine line, PrintedColumns columns) {
        return columns.columnOf(line.runs().getFirst()) > 0
                || line.runs().stream()
                        .allMatch(run -> Character.isLowerCase(run.text().codePointAt(0)));
    }

    private static boolean isTable(List<List<PrintedLine>> rows, PrintedColumns columns) {
        // The last page of a table may have its header and one row.
        boolean full = columns.count() >= FULL_COLUMNS
                && rows.size() > 1
                && rows.getFirst().size() <= MOST_HEADER_LINES
                && rows.stream().allMatch(row -> row.getFirst().runs().size() == columns.count());
        if (rows.size() < FEWEST_ROWS && !full) return false;
        int several = 0;
        int aligned = 0;
        int cells = 0;
        int started = 0;
        int items = 0;
        int lines = 0;
        for (var row : rows) {
            if (filled(row, columns) > 1) several++;
            if (row.getFirst().runs().size() > 1) aligned++;
            lines += row.size();
            boolean item = false;
            for (var run : row.getFirst().runs()) {
                cells++;
                if (!Character.isLowerCase(run.text().codePointAt(0))) started++;
                item |= columns.columnOf(run) == 0 && run.text().matches("(?U)[•◦▪●‣–-] .*");
            }
            if (item) items++;
        }
        // A list beside a text has two columns as well.
        return several >= (columns.count() > 2 ? MOST : NEARLY_ALL) * rows.size()
                && aligned >= MOST * rows.size()
                && started >= MOST * cells
                && items <= rows.size() / 3
                && lines <= MOST_LINES * rows.size();
    }

    private static long filled(List<PrintedLine> row, PrintedColumns columns) {
        return row.stream()
                .flatMap(line -> line.runs().stream())
                .mapToInt(columns::columnOf)
                .distinct()
                .count();
    }

    private static Printed.Row row(List<PrintedLine> lines, PrintedColumns columns) {
        var cells = new ArrayList<List<PrintedRun>>();
        for (int i = 0; i < columns.count(); i++) cells.add(new ArrayList<>());
        for (var line : lines)
            for (var run : line.runs()) cells.get(columns.columnOf(run)).add(run);
        return new Printed.Row(cells.stream().map(Printed.Cell::new).toList());
    }
}
