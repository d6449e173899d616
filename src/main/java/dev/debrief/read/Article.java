package dev.debrief.read;

import java.util.List;

/**
 * What was read from a document: its text, split into lines.
 *
 * @param id slug of the file name, unique within a corpus
 * @param source name of the document's file
 * @param frontMatter what the document says about itself
 * @param text the readable text, into which all offsets of blocks and passages point
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
