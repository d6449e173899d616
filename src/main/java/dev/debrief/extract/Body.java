package dev.debrief.extract;

import dev.debrief.read.Block;
import dev.debrief.read.Outline;
import dev.debrief.text.Span;

/**
 * Where an article starts and ends on its page. Pages put their furniture before and after the article, so that weaker
 * evidence of furniture is enough there.
 */
record Body(int from, int to) {
    /** Largest share of a text that either end may take; a larger end is taken for a misreading. */
    private static final double WIDEST_MARGIN = 0.15;

    static Body of(Outline outline, Sentences sentences, Prose prose) {
        int length = outline.article().text().length();
        int from = 0;
        for (Block block : outline.blocks()) {
            if (block instanceof Block.Heading) continue;
            if (!isFurniture(outline, block, sentences, prose)) break;
            from = block.to();
        }
        int to = length;
        for (Block block : outline.blocks().reversed()) {
            if (block instanceof Block.Heading) continue;
            if (!isFurniture(outline, block, sentences, prose)) break;
            to = block.from();
        }
        double widest = WIDEST_MARGIN * length;
        return new Body(from <= widest ? from : 0, length - to <= widest ? to : length);
    }

    private static boolean isFurniture(Outline outline, Block block, Sentences sentences, Prose prose) {
        var all = sentences.of(new Span(block.from(), block.to()));
        return block.to() - block.from() <= Furniture.LONGEST
                && (Furniture.is(outline.textOf(block), all) || prose.mayBeNoise(new Span(block.from(), block.to())));
    }

    boolean overlaps(Block block) {
        return block.to() > from && block.from() < to;
    }
}
