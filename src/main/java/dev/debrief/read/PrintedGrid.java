package dev.debrief.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The borders of a table that is drawn with rulings.
 *
 * @param columns the edges of its columns, from left to right
 * @param rows the edges of its rows, from top to bottom
 */
record PrintedGrid(List<Float> columns, List<Float> rows) {
    /** Rulings that are nearer than this are one, and those that end this near to another touch it; in points. */
    private static final float NEAR = 3;
    /** Nobody reads a table of more; a chart or a picture may be drawn with any number. */
    private static final int MOST_RULINGS = 500;

    PrintedGrid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    float top() {
        return rows.getFirst();
    }

    float bottom() {
        return rows.getLast();
    }

    boolean contains(PrintedRun run) {
        float middle = run.y() - run.size() / 3;
        return middle > top()
                && middle < bottom()
                && run.left() > columns.getFirst() - NEAR
                && run.left() < columns.getLast();
    }

    /** The grids on a page, from top to bottom. */
    static List<PrintedGrid> of(List<Ruling> rulings) {
        var level = merged(rulings.stream().filter(Ruling::level).toList());
        var upright = merged(rulings.stream().filter(one -> !one.level()).toList());
        var grids = new ArrayList<PrintedGrid>();
        if (level.size() > MOST_RULINGS || upright.size() > MOST_RULINGS) return grids;
        var left = new ArrayList<>(upright);
        while (!left.isEmpty()) {
            var columns = new ArrayList<>(List.of(left.removeLast()));
            var rows = new ArrayList<Ruling>();
            var unseen = new ArrayList<>(level);
            // Whatever touches what was found belongs to the same table.
            for (boolean grows = true; grows; ) {
                grows = move(unseen, rows, columns);
                grows |= move(left, columns, rows);
            }
            level = unseen;
            var grid = new PrintedGrid(edges(columns, rows), edges(rows, columns));
            if (rows.size() >= 2 && grid.columns.size() > 2 && grid.rows.size() > 2) grids.add(grid);
        }
        grids.sort(Comparator.comparingDouble(PrintedGrid::top));
        return grids;
    }

    private static boolean move(List<Ruling> from, List<Ruling> to, List<Ruling> crossing) {
        boolean moved = false;
        for (var one : List.copyOf(from)) {
            if (crossing.stream().noneMatch(other -> touch(one, other))) continue;
            from.remove(one);
            to.add(one);
            moved = true;
        }
        return moved;
    }

    private static boolean touch(Ruling one, Ruling other) {
        return one.at() > other.from() - NEAR
                && one.at() < other.to() + NEAR
                && other.at() > one.from() - NEAR
                && other.at() < one.to() + NEAR;
    }

    /** Where rulings are, and where those that cross them end: outer borders are often not drawn. */
    private static List<Float> edges(List<Ruling> rulings, List<Ruling> crossing) {
        var all = new ArrayList<Float>();
        for (var one : rulings) all.add(one.at());
        for (var one : crossing) {
            all.add(one.from());
            all.add(one.to());
        }
        all.sort(null);
        var edges = new ArrayList<Float>();
        for (float edge : all) if (edges.isEmpty() || edge - edges.getLast() > 2 * NEAR) edges.add(edge);
        return edges;
    }

    /** The same rulings, those that continue each other as one. */
    private static List<Ruling> merged(List<Ruling> rulings) {
        var sorted = new ArrayList<>(rulings);
        sorted.sort(Comparator.comparingInt((Ruling one) -> Math.round(one.at() / NEAR))
                .thenComparingDouble(Ruling::from));
        var merged = new ArrayList<Ruling>();
        for (var one : sorted) {
            Ruling last = merged.isEmpty() ? null : merged.getLast();
            boolean continues = last != null && Math.abs(last.at() - one.at()) < NEAR && one.from() <= last.to() + NEAR;
            if (last != null && continues)
                merged.set(
                        merged.size() - 1,
                        new Ruling(one.level(), last.at(), last.from(), Math.max(last.to(), one.to())));
            else merged.add(one);
        }
        return merged;
    }

    /** The table of what is printed in the grid; lines that run across several cells are in the first of them. */
    Printed.Table table(List<PrintedRun> runs) {
        var cells = new ArrayList<List<List<PrintedRun>>>();
        for (int row = 0; row + 1 < rows.size(); row++) {
            var line = new ArrayList<List<PrintedRun>>();
            for (int column = 0; column + 1 < columns.size(); column++) line.add(new ArrayList<>());
            cells.add(line);
        }
        for (var run : runs)
            cells.get(at(run.y() - run.size() / 3, rows))
                    .get(at(run.left() + NEAR, columns))
                    .add(run);
        return new Printed.Table(cells.stream()
                .map(row -> new Printed.Row(row.stream().map(Printed.Cell::new).toList()))
                .filter(row ->
                        row.cells().stream().anyMatch(cell -> !cell.lines().isEmpty()))
                .toList());
    }

    private static int at(float place, List<Float> edges) {
        int i = 0;
        while (i + 2 < edges.size() && place >= edges.get(i + 1)) i++;
        return i;
    }
}
