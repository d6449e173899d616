package dev.debrief.read;

import java.util.List;

/** A piece of an article that is set apart by its layout. Offsets count UTF-16 code units of the article's text. */
public sealed interface Block {
    int from();

    int to();

    /** @param level 1 for the article's title; a larger number means a lower level */
    record Heading(int from, int to, int level) implements Block {}

    /** @param gap whether an empty line, or the start of a new element, comes before this paragraph */
    record Paragraph(int from, int to, boolean gap) implements Block {}

    /** @param depth 1 for the outermost list */
    record Item(int from, int to, int depth, boolean numbered) implements Block {}

    record Quotation(int from, int to) implements Block {}

    /** @param header the texts of the table's header cells, empty if it has none */
    record Row(int from, int to, List<Cell> cells, List<String> header) implements Block {
        public Row {
            cells = List.copyOf(cells);
            header = List.copyOf(header);
        }
    }

    /** A cell of a {@link Row}. */
    record Cell(int from, int to) {}
}
