package dev.debrief.domain;

import java.util.List;

/**
 * An article with its text, as stored in an index.
 *
 * @param blocks in text order
 */
public record IndexedArticle(ArticleSummary summary, String text, List<TextBlock> blocks) {
    /**
     * A block of the text; offsets are UTF-16 code units.
     *
     * @param type {@code heading}, {@code paragraph}, {@code item}, {@code quotation}, or {@code row}
     * @param level the level of a heading or the depth of an item; otherwise 0
     */
    public record TextBlock(String type, int from, int to, int level) {
        public static final String HEADING = "heading";
        public static final String ROW = "row";
    }

    public IndexedArticle {
        blocks = List.copyOf(blocks);
    }
}
