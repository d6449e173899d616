package dev.debrief.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes what was printed, page after page, as headings, paragraphs, items, and rows. */
final class PrintedText {
    /** A heading is this much larger than the text. */
    private static final float LARGER = 1.12f;

    private static final int LONGEST_HEADING = 160;
    private static final int LONGEST_CAPITALS = 60;
    private static final int LOWEST_LEVEL = 6;

    private final List<Printed> pieces;
    private final WordBreaks words;
    private final LineWriter out;
    private final float body;
    /** Whether so much is bold that it means nothing. */
    private final boolean mostlyBold;
    /** The sizes of headings, in tenths of points, from the smallest. */
    private final TreeSet<Integer> sizes = new TreeSet<>();

    private final List<Float> indents = new ArrayList<>();
    private List<String> header = List.of();

    private PrintedText(List<Printed> pieces, LineWriter out) {
        this.pieces = pieces;
        this.out = out;
        var lines = new ArrayList<PrintedRun>();
        var cells = new ArrayList<PrintedRun>();
        for (var piece : pieces) {
            switch (piece) {
                case Printed.Line line -> lines.add(line.run());
                case Printed.Table table ->
                    table.rows().forEach(row -> row.cells().forEach(cell -> cells.addAll(cell.lines())));
            }
        }
        var all = new ArrayList<>(lines);
        all.addAll(cells);
        words = new WordBreaks(all.stream().map(PrintedRun::text).toList());
        // Tables are often set smaller than the text, unless they are the text.
        body = commonSize(4 * length(lines) > length(all) ? lines : all);
        mostlyBold = 2 * length(lines.stream().filter(PrintedRun::bold).toList()) > length(lines);
    }

    private static int length(List<PrintedRun> runs) {
        return runs.stream().mapToInt(run -> run.text().length()).sum();
    }

    /** The size of most characters. */
    private static float commonSize(List<PrintedRun> runs) {
        var bySize = new TreeMap<Integer, Integer>();
        for (var run : runs) bySize.merge(tenths(run.size()), run.text().length(), Integer::sum);
        return bySize.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> most.getKey() / 10f)
                .orElse(Float.MAX_VALUE);
    }

    /**
     * Writes what was printed.
     *
     * @return the largest heading on the first page
     */
    static Optional<String> write(List<Printed> pieces, LineWriter out) {
        return new PrintedText(pieces, out).write();
    }

    private static int tenths(float size) {
        return Math.round(size * 10);
    }

    private Optional<String> write() {
        var parts = PrintedParagraph.of(pieces);
        for (var part : parts) {
            if (part instanceof PrintedParagraph.Lines lines && isLarge(lines)) sizes.add(tenths(lines.size()));
        }
        String title = null;
        for (var part : parts) {
            switch (part) {
                case PrintedParagraph.Lines lines -> {
                    String text = words.joined(lines.texts());
                    if (PrintedParagraph.isOfContents(text)) continue;
                    write(lines, text);
                    boolean largest = isLarge(lines) && tenths(lines.size()) == sizes.last();
                    if (title == null && largest && lines.page() == 1) title = text;
                }
                case PrintedParagraph.Rows table -> write(table.table());
            }
        }
        return Optional.ofNullable(title);
    }

    private boolean isLarge(PrintedParagraph.Lines lines) {
        return lines.size() >= LARGER * body
                && lines.length() <= LONGEST_HEADING
                && lines.marker() != PrintedParagraph.Marker.BULLET;
    }

    private void write(PrintedParagraph.Lines lines, String text) {
        int level = level(lines, text);
        if (level > 0) {
            indents.clear();
            out.gap();
            out.declaring(Mark.HEADING, level, lines.marked() + text);
        } else if (lines.marker() == PrintedParagraph.Marker.NONE) {
            indents.clear();
            if (lines.apart()) out.gap();
            out.declaring(Mark.TEXT, 0, text);
        } else {
            boolean bullet = lines.marker() == PrintedParagraph.Marker.BULLET;
            out.declaring(bullet ? Mark.BULLET : Mark.NUMBERED, depth(lines.left()), text);
        }
    }

    private int level(PrintedParagraph.Lines lines, String text) {
        if (isLarge(lines))
            return Math.min(
                    LOWEST_LEVEL, 1 + sizes.tailSet(tenths(lines.size()), false).size());
        if (lines.marker() == PrintedParagraph.Marker.BULLET) return 0;
        boolean bold = lines.bold() && !mostlyBold && lines.size() > 0.9f * body;
        return (bold && UnmarkedHeading.isBoldHeading(text)) || (lines.apart() && isCapitals(text))
                ? UnmarkedHeading.BOLD_LEVEL
                : 0;
    }

    private static boolean isCapitals(String text) {
        return text.length() <= LONGEST_CAPITALS
                && Character.isLetterOrDigit(text.codePointAt(0))
                && text.chars().noneMatch(Character::isLowerCase)
                && text.chars().filter(Character::isUpperCase).count() >= Math.max(5, text.length() / 2)
                && UnmarkedHeading.isBoldHeading(text);
    }

    /** How deep an item is nested, by how far it is indented. */
    private int depth(float left) {
        while (!indents.isEmpty() && left < indents.getLast() - body / 3) indents.removeLast();
        if (indents.isEmpty() || left > indents.getLast() + body / 3) indents.add(left);
        return indents.size();
    }

    private void write(Printed.Table table) {
        var rows = table.rows().stream()
                .map(row -> row.cells().stream().map(this::text).toList())
                .filter(row -> !PrintedParagraph.isOfContents(String.join(" ", row)))
                .toList();
        if (rows.isEmpty()) return;
        boolean bold =
                isBold(table.rows().getFirst()) && table.rows().stream().skip(1).anyMatch(row -> !isBold(row));
        // A table that goes on after the end of a page repeats its header.
        boolean goesOn = rows.getFirst().equals(header);
        boolean named = !goesOn && HeaderRow.isFirst(bold, rows);
        if (named) header = rows.getFirst();
        else if (!goesOn && rows.getFirst().size() != header.size()) header = List.of();
        indents.clear();
        out.gap();
        for (int i = 0; i < rows.size(); i++) {
            if (i == 0 && goesOn) continue;
            out.row(i == 0 && named ? Mark.HEADER_ROW : Mark.ROW, rows.get(i));
        }
    }

    private static boolean isBold(Printed.Row row) {
        return row.cells().stream().flatMap(cell -> cell.lines().stream()).allMatch(PrintedRun::bold);
    }

    private String text(Printed.Cell cell) {
        var texts = new ArrayList<String>();
        var item = new StringBuilder();
        for (var line : cell.lines()) {
            var marker = PrintedParagraph.Marker.of(line.text());
            if (marker != PrintedParagraph.Marker.NONE && !item.isEmpty()) {
                texts.add(item.toString());
                item.setLength(0);
            }
            words.append(
                    item,
                    line.text().substring(marker == PrintedParagraph.Marker.BULLET ? marker.length(line.text()) : 0));
        }
        texts.add(item.toString());
        return CellText.of(texts);
    }
}
