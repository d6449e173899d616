package dev.debrief.read;

import java.util.List;

/**
 * What was read from a document: its text, split into lines.
 *
 * @param id slug of the file name, unique within a corpus
 * @param source name of the document's file, with its path below the folder of articles
 * @param frontMatter what the document says about itself
 * @param text the readable text, into which all offsets of blocks and passages point
 * @param lines the logical lines of {@code text}, in order
 * @param declared what the author declares about parts of {@code text}, in order
 * @param leftOut how many words of the document are not in {@code text}, although they are not known to be furniture
 */
public record Article(
        String id,
        String source,
        FrontMatter frontMatter,
        String text,
        List<Line> lines,
        List<Declared> declared,
        int leftOut) {
    public Article {
        lines = List.copyOf(lines);
        declared = List.copyOf(declared);
    }

    /** The text of one of this article's lines. */
    public String textOf(Line line) {
        return text.substring(line.from(), line.to());
    }

    /** The number of the line in the file that has a character of the text, from 1; 0 if it is not known. */
    public int lineAt(int offset) {
        return lines.stream()
                .filter(line -> line.from() <= offset && offset <= line.to())
                .findFirst()
                .map(Line::number)
                .orElse(0);
    }
}
