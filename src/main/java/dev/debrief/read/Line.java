package dev.debrief.read;

/**
 * One logical line of an article's text, without its bullet or number.
 *
 * @param from offset of the first character in {@link Article#text}, in UTF-16 code units
 * @param to offset after the last character
 * @param mark what the format says about the line
 * @param depth level of a heading (1 for the title) or nesting depth of an item, otherwise 0
 * @param gap whether an empty line, or the start of a new element, comes before this line
 * @param number of the line in the file that it was read from, from 1; 0 if it is not known
 */
public record Line(int from, int to, Mark mark, int depth, boolean gap, int number) {
    /** Separates the cells of a table row; the cells themselves do not contain it. */
    public static final char BAR = '|';

    /** The bar as it stands between two cells. */
    public static final String CELL_SEPARATOR = " | ";

    public Line {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("line from " + from + " to " + to);
        }
    }
}
