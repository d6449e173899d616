package dev.debrief.read;

import java.util.List;

/**
 * A source document.
 *
 * @param id slug of the file name, unique within a corpus
 * @param source the file's name
 * @param frontMatter what the document says about itself
 * @param text the readable text; every offset of blocks and passages points into it
 * @param lines the logical lines of {@code text}, in order
 */
public record Article(String id, String source, FrontMatter frontMatter, String text, List<Line> lines) {
    public Article {
        lines = List.copyOf(lines);
    }

    /** The text of one of this article's lines. */
    public String textOf(Line line) {
        return text.substring(line.from(), line.to());
    }
}
