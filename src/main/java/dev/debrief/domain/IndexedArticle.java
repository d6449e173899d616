package dev.debrief.domain;

import java.util.List;

/**
 * An article with its text, as an index keeps it.
 *
 * @param blocks in the order of the text
 */
public record IndexedArticle(ArticleSummary summary, String text, List<TextBlock> blocks) {
    /**
     * A piece of the text that its layout sets apart; offsets are UTF-16 code units.
     *
     * @param type {@code heading}, {@code paragraph}, {@code item}, {@code quotation}, or {@code row}
     * @param level of a heading, depth of an item, otherwise 0
     */
    public record TextBlock(String type, int from, int to, int level) {
        public static final String HEADING = "heading";
    }

    public IndexedArticle {
        blocks = List.copyOf(blocks);
    }
}
