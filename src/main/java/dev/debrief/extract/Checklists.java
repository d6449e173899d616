package dev.debrief.extract;

import dev.debrief.read.Block;
import java.util.List;
import java.util.regex.Pattern;

/** Detects lists of things to do: by a box in front of an item, or because most items are instructions. */
final class Checklists {
    /** An empty or ticked box in front of an item. */
    private static final Pattern BOX = Pattern.compile("\\[[ xX]?\\]\\s+(?=\\S)|[☐☑✔]\\s+(?=\\S)");
    /** Share of items that must be instructions for a list to be a checklist. */
    private static final double SHARE = 0.7;

    private static final int FEWEST_ITEMS = 3;
    /** In a long list, an item is judged by this many items on either side. */
    private static final int WINDOW = 8;

    private final String text;
    private final Prose prose;

    Checklists(String text, Prose prose) {
        this.text = text;
        this.prose = prose;
    }

    boolean hasBox(Block block) {
        return afterBox(block) > block.from();
    }

    /** The offset after a box to tick; the start of the block if it does not start with one. */
    int afterBox(Block block) {
        var box = BOX.matcher(text).region(block.from(), block.to());
        return box.lookingAt() ? box.end() : block.from();
    }

    /** Whether most items of the list around item {@code i} are instructions. */
    boolean isListOfSteps(List<Block> blocks, int i) {
        int from = i;
        while (from > 0 && i - from < WINDOW && blocks.get(from - 1) instanceof Block.Item) from--;
        int to = i;
        while (to < blocks.size() && to - i < WINDOW && blocks.get(to) instanceof Block.Item) to++;
        int instructions = 0;
        for (int k = from; k < to; k++) if (prose.isInstruction(PassageReader.span(blocks.get(k)))) instructions++;
        return to - from >= FEWEST_ITEMS && instructions >= SHARE * (to - from);
    }
}
