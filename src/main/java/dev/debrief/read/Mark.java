package dev.debrief.read;

/** What the format of a document says about one of its lines. */
public enum Mark {
    /** No mark: running text, or a heading that the author did not mark. */
    TEXT,
    HEADING,
    BULLET,
    NUMBERED,
    QUOTE,
    /** The header cells of a table, joined as in {@link #ROW}. */
    HEADER_ROW,
    /** The cells of a table row, joined with {@link Line#CELL_SEPARATOR}. */
    ROW,
    /** Source code or preformatted output: kept for reading, never a passage. */
    CODE
}
