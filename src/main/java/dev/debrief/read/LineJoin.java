package dev.debrief.read;

import java.util.List;

/** Decides whether a printed line continues the paragraph, item, or heading above it. */
final class LineJoin {
    private static final float SAME_SIZE = 0.08f;
    /** A first line is indented by at least this many sizes. */
    private static final float INDENT = 0.8f;

    private LineJoin() {}

    /** @param above the lines so far, at least one */
    static boolean continues(List<Printed.Line> above, Printed.Line line, LineSpacing spacing) {
        PrintedRun first = above.getFirst().run();
        PrintedRun last = above.getLast().run();
        PrintedRun next = line.run();
        float size = Math.max(last.size(), next.size());
        if (Math.abs(last.size() - next.size()) > SAME_SIZE * size) return false;
        boolean unfinished = !endsSentence(last.text());
        boolean marked = PrintedParagraph.Marker.of(next.text()) != PrintedParagraph.Marker.NONE;
        if (marked && !(isDash(next) && unfinished && Math.abs(next.left() - last.left()) < 1 && isFull(above, next)))
            return false;
        boolean lowerCase = Character.isLowerCase(next.text().codePointAt(0));
        // A paragraph may start or end in bold, but not have a bold line in the middle of a sentence.
        if (last.bold() != next.bold() && !(unfinished && lowerCase)) return false;
        if (!line.column().equals(above.getLast().column())) return unfinished && (lowerCase || isFull(above, next));
        if (!spacing.isClose(above.getLast(), line)) return false;
        boolean item = PrintedParagraph.Marker.of(first.text()) != PrintedParagraph.Marker.NONE;
        if (item && next.left() > first.left() + size / 3) return true;
        if (item) return lowerCase && isFull(above, next);
        if (next.left() > last.left() + INDENT * size
                && next.left() > line.column().left() + INDENT * size) return false;
        return isFull(above, next) || (unfinished && lowerCase);
    }

    /** Whether the first word of the next line had no room at the end of the last one: nobody broke it on purpose. */
    private static boolean isFull(List<Printed.Line> above, PrintedRun next) {
        var last = above.getLast();
        int space = next.text().indexOf(' ');
        int length = space < 0 ? next.text().length() : space;
        float letter = (next.right() - next.left()) / next.text().length();
        return last.run().right() + (length + 1) * letter > last.column().right() - letter;
    }

    /** A dash between words may be the first thing on a line. */
    private static boolean isDash(PrintedRun run) {
        return run.text().startsWith("–") || run.text().startsWith("—");
    }

    private static boolean endsSentence(String text) {
        return ".!?:”\"".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
