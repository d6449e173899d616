package dev.debrief.extract;

import dev.debrief.read.Block;
import dev.debrief.read.Outline;

/** How an article lays out its prose: in paragraphs of several sentences, or with one sentence per line. */
enum Layout {
    PARAGRAPHS,
    /** Neighbouring lines may make one point, and the end of a paragraph means nothing. */
    SENTENCE_PER_LINE;

    private static final int LONGEST_LINE = 170;

    static Layout of(Outline outline) {
        int lines = 0;
        int lengths = 0;
        for (Block block : outline.blocks()) {
            if (block instanceof Block.Paragraph p) {
                lines++;
                lengths += p.to() - p.from();
            }
        }
        return lines > 8 && lengths / lines < LONGEST_LINE && !hasGaps(outline) ? SENTENCE_PER_LINE : PARAGRAPHS;
    }

    private static boolean hasGaps(Outline outline) {
        long gaps = outline.blocks().stream()
                .filter(b -> b instanceof Block.Paragraph p && p.gap())
                .count();
        long all = outline.blocks().stream()
                .filter(b -> b instanceof Block.Paragraph)
                .count();
        return gaps * 2 > all;
    }
}
