package dev.debrief.read;

import java.util.List;

/** Detects text whose lines are broken at a fixed column, so that the end of a line means nothing. */
final class HardWrap {
    /** Fixed-width text breaks its lines between these columns. */
    private static final int NARROWEST = 40;

    private static final int WIDEST = 110;
    /** A text is wrapped if more than this share of the line ends inside paragraphs do not end a sentence. */
    private static final double UNFINISHED = 0.4;

    private HardWrap() {}

    static boolean isWrapped(List<Line> lines, String text) {
        int inside = 0;
        int unfinished = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            Line next = lines.get(i + 1);
            if (next.mark() != Mark.TEXT || next.gap() || line.mark() == Mark.HEADING) continue;
            int length = line.to() - line.from();
            inside++;
            boolean open = ".!?:;\"”)".indexOf(text.charAt(line.to() - 1)) < 0;
            if (open && length >= NARROWEST && length <= WIDEST) unfinished++;
        }
        return inside >= 4 && unfinished > UNFINISHED * inside;
    }
}
