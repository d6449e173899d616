package dev.debrief.read;

import java.util.List;

/** A part of a page, in the order in which a page is read. */
sealed interface Printed {
    /**
     * A line of running text, of a list, or of a heading.
     *
     * @param column where it is
     */
    record Line(PrintedRun run, Column column) implements Printed {}

    /**
     * What lines continue each other in.
     *
     * @param page from 1
     * @param left edge of its text, in points
     */
    record Column(int page, float left, float right) {
        float width() {
            return right - left;
        }
    }

    record Table(List<Row> rows) implements Printed {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param lines from top to bottom; empty if nothing is in it */
    record Cell(List<PrintedRun> lines) {
        public Cell {
            lines = List.copyOf(lines);
        }
    }
}
