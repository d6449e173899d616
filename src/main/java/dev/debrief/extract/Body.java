package dev.debrief.extract;

import dev.debrief.read.Block;
import dev.debrief.read.Outline;
import dev.debrief.text.Span;

/**
 * Where an article starts and ends on its page: pages put what is not theirs before and behind it, so that less needs to
 * speak for furniture there.
 */
record Body(int from, int to) {
    /** Share of a text that may be a page's at either end; what goes beyond was misread. */
    private static final double WIDEST_MARGIN = 0.15;

    static Body of(Outline outline, Sentences sentences, Prose prose) {
        int length = outline.article().text().length();
        int from = 0;
        for (Block block : outline.blocks()) {
            if (block instanceof Block.Heading) continue;
            if (!isPage(outline, block, sentences, prose)) break;
            from = block.to();
        }
        int to = length;
        for (Block block : outline.blocks().reversed()) {
            if (block instanceof Block.Heading) continue;
            if (!isPage(outline, block, sentences, prose)) break;
            to = block.from();
        }
        double widest = WIDEST_MARGIN * length;
        return new Body(from <= widest ? from : 0, length - to <= widest ? to : length);
    }

    private static boolean isPage(Outline outline, Block block, Sentences sentences, Prose prose) {
        var all = sentences.of(new Span(block.from(), block.to()));
        return block.to() - block.from() <= Furniture.LONGEST
                && (Furniture.is(outline.textOf(block), all) || prose.mayBeNothing(all));
    }

    boolean holds(Block block) {
        return block.to() > from && block.from() < to;
    }
}
