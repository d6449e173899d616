package dev.debrief.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects an article's text line by line, with offsets. Only the readers of the formats use it. */
final class LineWriter {
    private static final int LONGEST_HEADING = 120;
    /** Attributes in braces at the end of a text; the first is a name with a dot. */
    private static final Pattern DECLARATION = Pattern.compile("\\{\\s*\\.[^{}]*\\}");

    private static final Pattern AT_END = Pattern.compile("(?:" + DECLARATION + "\\s*)+$");

    private static final int LONGEST_DECLARATION = 1000;

    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final List<Declared> declared = new ArrayList<>();
    private boolean gap = true;
    private int number;
    private int lineOfMarks;
    private int leftOut;

    /** Marks the next line as the start of something new. */
    void gap() {
        gap = true;
    }

    /** Counts words of the document that are not written. */
    void leaveOut(int words) {
        leftOut += words;
    }

    /** @param number of the line of the file that the next line was read from, from 1 */
    void at(int number) {
        at(number, number);
    }

    /** @param marks number of the line of the file on which the marks at its end start */
    void at(int number, int marks) {
        this.number = number;
        this.lineOfMarks = marks;
    }

    /** Writes one line. White space is collapsed; an empty line only leaves a gap. */
    void line(Mark mark, int depth, CharSequence content) {
        int from = text.length();
        if (append(content)) end(mark, depth, from);
        else gap = true;
    }

    /** Writes a line with what its author declares at its end. A declaration on a line of its own belongs to the line before. */
    void declaring(Mark mark, int depth, CharSequence content) {
        int from = text.length();
        int end = declaration(content);
        if (append(content.subSequence(0, end))) end(mark, depth, from);
        else if (end == content.length()) gap = true;
        if (end < content.length() && !lines.isEmpty()) declare(lines.getLast().to(), content, end);
    }

    /** Writes the cells of a table row, each with what its author declares at its end. */
    void row(Mark mark, List<String> cells) {
        int from = text.length();
        boolean blank = true;
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                if (text.length() > from && text.charAt(text.length() - 1) != ' ') text.append(' ');
                text.append(Line.CELL_SEPARATOR.stripLeading());
            }
            String cell = cells.get(i);
            int end = declaration(cell);
            blank &= !append(cell.substring(0, end));
            if (end < cell.length()) declare(text.length(), cell, end);
        }
        if (text.length() > from && text.charAt(text.length() - 1) == ' ') text.setLength(text.length() - 1);
        if (!blank) {
            end(mark, 0, from);
            return;
        }
        text.setLength(from);
        gap = true;
        // A row of nothing but a declaration is one about the row above.
        if (!lines.isEmpty())
            declared.replaceAll(one -> one.at() >= from ? one.at(lines.getLast().to()) : one);
    }

    /** Where the declaration at the end of a text starts; the text's length if there is none. */
    private static int declaration(CharSequence content) {
        int to = content.length();
        while (to > 0 && isSpace(content.charAt(to - 1))) to--;
        if (to == 0 || content.charAt(to - 1) != '}') return content.length();
        var found = AT_END.matcher(content).region(Math.max(0, to - LONGEST_DECLARATION), content.length());
        return found.find() ? found.start() : content.length();
    }

    /** Whether a text ends with what its author declares about it. */
    static boolean declares(CharSequence content) {
        return declaration(content) < content.length() && !content.toString().isBlank();
    }

    private void declare(int at, CharSequence content, int from) {
        var found = DECLARATION.matcher(content).region(from, content.length());
        while (found.find()) declared.add(new Declared(at, found.group(), lineOfMarks));
    }

    /** Adds text; returns whether there was any besides white space, which is collapsed. */
    private boolean append(CharSequence content) {
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
        if (!blank && text.charAt(text.length() - 1) == ' ') text.setLength(text.length() - 1);
        return !blank;
    }

    private void end(Mark mark, int depth, int from) {
        lines.add(new Line(from, text.length(), mark, depth, gap, number));
        text.append('\n');
        gap = false;
    }

    /** Turns the last line, which was underlined, into a heading if it can be one; otherwise only leaves a gap. */
    void underline() {
        if (!lines.isEmpty() && !gap) {
            Line above = lines.getLast();
            boolean marked = !declared.isEmpty() && declared.getLast().at() == above.to();
            if (above.mark() == Mark.TEXT && !marked && above.to() - above.from() <= LONGEST_HEADING) {
                lines.set(lines.size() - 1, new Line(above.from(), above.to(), Mark.HEADING, 2, true, above.number()));
            }
        }
        gap = true;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u2028' || c == '\u2029' || Character.isSpaceChar(c);
    }

    Article article(String id, String source, FrontMatter frontMatter) {
        return new Article(id, source, frontMatter, text.toString(), lines, declared, leftOut);
    }
}
