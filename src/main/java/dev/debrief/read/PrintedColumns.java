package dev.debrief.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines between which white space runs from top to bottom.
 *
 * @param lines from top to bottom
 * @param gutters middles of the white spaces, from left to right
 */
record PrintedColumns(List<PrintedLine> lines, List<Float> gutters) {
    /** The white space is at least this wide, in sizes of the text. */
    private static final float NARROWEST = 0.8f;

    private static final int FEWEST_LINES = 3;
    /** One column may begin so many lines above the other. */
    private static final int MOST_UNEVEN = 6;
    /** Lines of fewer characters on average are words set apart. */
    private static final int SHORTEST = 9;
    /** Years and places, which stand beside what they are about, are shorter. */
    private static final int LONGEST_BESIDE = 24;
    /** A line that ends in this part of its column would have been broken there. */
    private static final float NEARLY_FULL = 0.85f;
    /** Base lines farther apart than this many sizes have space between them. */
    private static final float SPACE = 1.8f;

    PrintedColumns {
        lines = List.copyOf(lines);
        gutters = List.copyOf(gutters);
    }

    /** An interval without white space, from left to right. */
    private record Span(float left, float right) {}

    /** The index after the lines from {@code start} that have white space in common; {@code start} if there are none. */
    static int end(List<PrintedLine> lines, int start) {
        var spans = with(List.of(), lines.get(start));
        int end = start + 1;
        // The columns may not have their lines, nor their beginning, at the same height.
        for (; spans.size() == 1; end++) {
            if (end == lines.size() || end - start > MOST_UNEVEN) return start;
            spans = with(spans, lines.get(end));
        }
        int supported = 0;
        for (int i = start; i < lines.size(); i++) {
            var line = lines.get(i);
            var next = i < end ? spans : with(spans, line);
            // After a few rows, a line that runs across some of the white space is below the table.
            boolean across = next.size() < spans.size()
                    && supported >= FEWEST_LINES
                    && line.runs().size() == 1;
            if (next.size() == 1 || across) return i;
            if (line.runs().size() == next.size()) supported++;
            spans = next;
        }
        return lines.size();
    }

    static PrintedColumns of(List<PrintedLine> lines) {
        List<Span> spans = List.of();
        for (var line : lines) spans = with(spans, line);
        var gutters = new ArrayList<Float>();
        for (int i = 1; i < spans.size(); i++)
            gutters.add((spans.get(i - 1).right() + spans.get(i).left()) / 2);
        return new PrintedColumns(lines, gutters);
    }

    private static List<Span> with(List<Span> spans, PrintedLine line) {
        List<Span> joined = spans;
        for (var run : line.runs()) joined = with(joined, new Span(run.left(), run.right()), NARROWEST * run.size());
        return joined;
    }

    private static List<Span> with(List<Span> spans, Span added, float narrowest) {
        var joined = new ArrayList<Span>();
        float left = added.left();
        float right = added.right();
        int at = 0;
        for (var span : spans) {
            if (span.right() + narrowest < left) {
                joined.add(span);
                at = joined.size();
            } else if (span.left() - narrowest > right) {
                joined.add(span);
            } else {
                left = Math.min(left, span.left());
                right = Math.max(right, span.right());
            }
        }
        joined.add(at, new Span(left, right));
        return joined;
    }

    int count() {
        return gutters.size() + 1;
    }

    int columnOf(PrintedRun run) {
        int column = 0;
        while (column < gutters.size() && run.left() > gutters.get(column)) column++;
        return column;
    }

    /** What is in each column, from top to bottom. */
    List<List<PrintedLine>> columns() {
        var columns = new ArrayList<List<PrintedLine>>();
        for (int i = 0; i < count(); i++) {
            int column = i;
            columns.add(lines.stream()
                    .map(line -> line.runs().stream()
                            .filter(run -> columnOf(run) == column)
                            .toList())
                    .filter(runs -> !runs.isEmpty())
                    .map(PrintedLine::new)
                    .toList());
        }
        return columns;
    }

    /** The same without columns of one line or two, such as a number at the end of a line: they belong to the one before. */
    PrintedColumns withoutSmall() {
        var columns = columns();
        for (int i = 0; i < columns.size() && !gutters.isEmpty(); i++) {
            if (columns.get(i).size() >= FEWEST_LINES) continue;
            var fewer = new ArrayList<>(gutters);
            fewer.remove(Math.max(0, i - 1));
            return new PrintedColumns(lines, fewer).withoutSmall();
        }
        return this;
    }

    /** Whether each column is read by itself. Otherwise what is apart belongs together, such as a job and its years. */
    boolean areRead() {
        if (gutters.isEmpty()) return false;
        var columns = columns();
        if (columns.stream().anyMatch(column -> length(column) < SHORTEST * column.size())) return false;
        int first = columns.getFirst().size();
        for (int i = 1; i < columns.size(); i++) {
            var column = columns.get(i);
            boolean text = length(column) > LONGEST_BESIDE * column.size();
            if (text || 2 * column.size() >= first || !isBeside(i, column.size())) return true;
        }
        return false;
    }

    /**
     * How many of the lines are columns. What follows the last line on the right, after some space, is below both columns
     * unless it is as wide as the column on the left.
     */
    int height() {
        int last = lines.size();
        while (last > 0 && columnOf(lines.get(last - 1).runs().getLast()) == 0) last--;
        float left = Float.MAX_VALUE;
        float right = 0;
        for (var line : lines) {
            var run = line.runs().getFirst();
            if (columnOf(run) > 0) continue;
            left = Math.min(left, run.left());
            right = Math.max(right, run.right());
        }
        float full = left + NEARLY_FULL * (right - left);
        for (int i = last; i < lines.size(); i++) if (lines.get(i).right() > full) last = i + 1;
        for (int i = Math.max(1, last); i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.y() - lines.get(i - 1).y() > SPACE * line.size()) return i;
        }
        return lines.size();
    }

    PrintedColumns first(int height) {
        return new PrintedColumns(lines.subList(0, height), gutters);
    }

    private static int length(List<PrintedLine> column) {
        return column.stream().mapToInt(line -> line.joined().text().length()).sum();
    }

    /** Whether most lines of a column stand on the same base line as one to the left of them. */
    private boolean isBeside(int column, int size) {
        long beside = lines.stream()
                .filter(line -> columnOf(line.runs().getFirst()) < column)
                .filter(line -> line.runs().stream().anyMatch(run -> columnOf(run) == column))
                .count();
        return beside > 0.8 * size;
    }
}
