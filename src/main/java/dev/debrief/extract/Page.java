package dev.debrief.extract;

import dev.debrief.read.Block;
import dev.debrief.read.Mark;
import dev.debrief.read.Outline;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which parts of a document belong to the page around its article: navigation, sharing, other articles. */
final class Page {
    /** A heading above which text is more likely no passage than this is one of the page. */
    private static final double CERTAIN = 0.8;
    /** The same for a heading with the wording of one. */
    private static final double POSSIBLE = 0.5;
    /** Whatever its heading says, a larger share of the text is the article. */
    private static final double LARGEST_SECTION = 0.2;

    private final Outline outline;
    private final Sentences sentences;
    private final Surroundings surroundings;
    private final Furniture furniture;
    private final Body body;
    private final Set<String> headings;
    private final boolean headingsAreMarked;

    Page(Outline outline, Sentences sentences, Prose prose, Surroundings surroundings, Furniture furniture) {
        this.outline = outline;
        this.sentences = sentences;
        this.surroundings = surroundings;
        this.furniture = furniture;
        this.body = Body.of(outline, sentences, prose);
        this.headings = outline.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(outline::textOf)
                .collect(Collectors.toUnmodifiableSet());
        this.headingsAreMarked = outline.article().lines().stream().anyMatch(line -> line.mark() == Mark.HEADING);
    }

    /** Whether a block is a line of the page, and not a paragraph that mentions the page. */
    boolean has(Block block) {
        if (block instanceof Block.Row || block.to() - block.from() > Furniture.LONGEST) return false;
        String text = outline.textOf(block);
        // A line that repeats a heading is an entry of the table of contents.
        if (!body.overlaps(block) || headings.contains(text)) return true;
        return Furniture.is(text, sentences.of(PassageReader.span(block)));
    }

    /**
     * Whether everything below a heading belongs to the page.
     *
     * @param i index of the heading among the blocks
     * @param title what it says
     * @param stated what its wording means
     * @param below the place of what is below it
     */
    boolean hasSection(int i, String title, SectionRole stated, Place below) {
        return (stated == SectionRole.FURNITURE || isFurniture(title, below)) && share(i) <= LARGEST_SECTION;
    }

    private boolean isFurniture(String title, Place below) {
        // An unmarked line that reads like a heading may be a button, which says nothing about the text below it.
        if (!headingsAreMarked) return false;
        double none = surroundings.of(below).probabilities().ofNoise();
        return none > (furniture.is(title) ? POSSIBLE : CERTAIN);
    }

    /** The share of the article's text that is below a heading. */
    private double share(int i) {
        List<Block> blocks = outline.blocks();
        var heading = (Block.Heading) blocks.get(i);
        int end = i + 1;
        while (end < blocks.size()
                && !(blocks.get(end) instanceof Block.Heading next && next.level() <= heading.level())) end++;
        return (blocks.get(end - 1).to() - heading.to())
                / (double) outline.article().text().length();
    }
}
