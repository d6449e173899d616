package dev.debrief.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The runs on one base line, from left to right.
 *
 * @param runs at least one; gaps between them are wider than those between words
 */
record PrintedLine(List<PrintedRun> runs) {
    /** Base lines nearer to each other than this many sizes are one. */
    private static final float SAME_LINE = 0.45f;
    /** Wider gaps, in sizes, are not between words. */
    private static final float WIDE_GAP = 1;
    /** The text of an item may be this many sizes away from its bullet. */
    private static final float MARKER_GAP = 5;

    PrintedLine {
        runs = List.copyOf(runs);
    }

    float left() {
        return runs.getFirst().left();
    }

    float right() {
        return runs.getLast().right();
    }

    float y() {
        return runs.getFirst().y();
    }

    float size() {
        float size = 0;
        for (var run : runs) size = Math.max(size, run.size());
        return size;
    }

    /** All of it as one run. */
    PrintedRun joined() {
        return runs.stream().reduce(PrintedRun::and).orElseThrow();
    }

    /** The lines of the characters on a page, from top to bottom. */
    static List<PrintedLine> of(List<Glyph> glyphs) {
        var sorted = new ArrayList<>(glyphs);
        sorted.removeIf(glyph -> glyph.text().isEmpty());
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        var lines = new ArrayList<PrintedLine>();
        var line = new ArrayList<Glyph>();
        float y = 0;
        float size = 0;
        for (Glyph glyph : sorted) {
            if (!line.isEmpty() && glyph.y() - y > SAME_LINE * Math.max(size, glyph.size())) {
                addLine(line, lines);
                line.clear();
            }
            // The base line is that of the largest characters: others may be raised or lowered.
            if (line.isEmpty() || glyph.size() > size) {
                y = glyph.y();
                size = glyph.size();
            }
            line.add(glyph);
        }
        addLine(line, lines);
        return lines;
    }

    private static void addLine(List<Glyph> glyphs, List<PrintedLine> lines) {
        glyphs.sort(Comparator.comparingDouble(Glyph::x));
        var runs = new ArrayList<PrintedRun>();
        var run = new ArrayList<Glyph>();
        for (Glyph glyph : glyphs) {
            if (glyph.text().isBlank()) continue;
            if (!run.isEmpty()) {
                Glyph last = run.getLast();
                if (isPrintedAgain(last, glyph)) {
                    // Printed twice, a little apart, to make it bold.
                    run.set(run.size() - 1, boldened(last));
                    continue;
                }
                if (isFootnoteMark(last, glyph)) continue;
                if (glyph.x() - last.right() > WIDE_GAP * Math.max(last.size(), glyph.size())) {
                    runs.add(PrintedRun.of(run));
                    run.clear();
                }
            }
            run.add(glyph);
        }
        if (!run.isEmpty()) runs.add(PrintedRun.of(run));
        if (!runs.isEmpty()) lines.add(new PrintedLine(withMarkersJoined(runs)));
    }

    private static boolean isPrintedAgain(Glyph last, Glyph glyph) {
        return last.text().equals(glyph.text()) && glyph.x() - last.x() < 0.3f * last.width();
    }

    private static Glyph boldened(Glyph glyph) {
        return new Glyph(glyph.text(), glyph.x(), glyph.y(), glyph.width(), glyph.size(), glyph.space(), true);
    }

    private static boolean isFootnoteMark(Glyph last, Glyph glyph) {
        return glyph.size() < 0.8f * last.size()
                && last.y() - glyph.y() > 0.15f * last.size()
                && glyph.text().chars().allMatch(Character::isDigit);
    }

    /** A bullet and the text after it are one run, however far apart. */
    private static List<PrintedRun> withMarkersJoined(List<PrintedRun> runs) {
        var joined = new ArrayList<PrintedRun>();
        for (PrintedRun run : runs) {
            PrintedRun last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.isMarker() && run.left() - last.right() < MARKER_GAP * last.size())
                joined.set(joined.size() - 1, last.before(run));
            else joined.add(run);
        }
        return joined;
    }
}
