package dev.debrief.read;

/**
 * One logical line of an article's text, without its bullet or number.
 *
 * @param from offset of the first character in {@link Article#text}, in UTF-16 code units
 * @param to offset behind the last character
 * @param mark what the format says about the line
 * @param depth heading level (1 is the title's) or nesting of an item, 0 where neither applies
 * @param gap whether an empty line, or the start of a new element, stands before this line
 */
public record Line(int from, int to, Mark mark, int depth, boolean gap) {
    /** Stands between the cells of a table row. */
    public static final String CELL_SEPARATOR = " | ";

    public Line {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("line from " + from + " to " + to);
        }
    }
}
