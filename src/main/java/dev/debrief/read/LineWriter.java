package dev.debrief.read;

import java.util.ArrayList;
import java.util.List;

/** Collects an article's text line by line, with offsets. Only the readers of the formats use it. */
final class LineWriter {
    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private boolean gap = true;

    private static final int LONGEST_HEADING = 120;

    /** Marks the next line as the start of something new. */
    void gap() {
        gap = true;
    }

    /** Writes one line. White space is collapsed; an empty line only leaves a gap. */
    void line(Mark mark, int depth, CharSequence content) {
        int from = text.length();
        boolean blank = true;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (isSpace(c)) {
                if (!blank && text.charAt(text.length() - 1) != ' ') text.append(' ');
            } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad') {
                text.append(c);
                blank = false;
            }
        }
        if (blank) {
            gap = true;
            return;
        }
        if (text.charAt(text.length() - 1) == ' ') text.setLength(text.length() - 1);
        lines.add(new Line(from, text.length(), mark, depth, gap));
        text.append('\n');
        gap = false;
    }

    /** Turns the last line, which was underlined, into a heading if it can be one; otherwise only leaves a gap. */
    void underline() {
        if (!lines.isEmpty() && !gap) {
            Line last = lines.getLast();
            if (last.mark() == Mark.TEXT && last.to() - last.from() <= LONGEST_HEADING) {
                lines.set(lines.size() - 1, new Line(last.from(), last.to(), Mark.HEADING, 2, true));
            }
        }
        gap = true;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u2028' || c == '\u2029' || Character.isSpaceChar(c);
    }

    Article article(String id, String source, FrontMatter frontMatter) {
        return new Article(id, source, frontMatter, text.toString(), lines);
    }
}
