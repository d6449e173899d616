package dev.debrief.read;

import java.util.List;

/** A piece of an article that its layout sets apart. Offsets are UTF-16 code units into the article's text. */
public sealed interface Block {
    int from();

    int to();

    /** @param level 1 is the article's title, larger numbers stand below smaller ones */
    record Heading(int from, int to, int level) implements Block {}

    /** @param gap whether an empty line, or a new element, sets this paragraph apart from the block before it */
    record Paragraph(int from, int to, boolean gap) implements Block {}

    /** @param depth 1 is the outermost list */
    record Item(int from, int to, int depth, boolean numbered) implements Block {}

    record Quotation(int from, int to) implements Block {}

    /** @param header the texts of the table's header cells, empty where it has none */
    record Row(int from, int to, List<Cell> cells, List<String> header) implements Block {
        public Row {
            cells = List.copyOf(cells);
            header = List.copyOf(header);
        }
    }

    /** A cell of a {@link Row}. */
    record Cell(int from, int to) {}
}
