package dev.debrief.extract;

import dev.debrief.read.Block;
import java.util.List;
import java.util.regex.Pattern;

/** Knows lists of things to do: by the box in front of an item, or because item after item tells what to do. */
final class Checklists {
    /** An empty or ticked box in front of an item. */
    private static final Pattern BOX = Pattern.compile("\\[[ xX]?\\]\\s+(?=\\S)|[☐☑✔]\\s+(?=\\S)");
    /** Share of items that must tell what to do for a list to be a checklist. */
    private static final double SHARE = 0.7;

    private static final int FEWEST_ITEMS = 3;
    /** Long lists are judged by so many items on either side. */
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

    /** Where the text behind a box to tick starts; the block's own start where it opens with none. */
    int afterBox(Block block) {
        var box = BOX.matcher(text).region(block.from(), block.to());
        return box.lookingAt() ? box.end() : block.from();
    }

    /** Whether the list around item {@code i} tells what to do, item after item. */
    boolean tells(List<Block> blocks, int i) {
        int from = i;
        while (from > 0 && i - from < WINDOW && blocks.get(from - 1) instanceof Block.Item) from--;
        int to = i;
        while (to < blocks.size() && to - i < WINDOW && blocks.get(to) instanceof Block.Item) to++;
        int told = 0;
        for (int k = from; k < to; k++) if (prose.tellsWhatToDo(PassageReader.span(blocks.get(k)))) told++;
        return to - from >= FEWEST_ITEMS && told >= SHARE * (to - from);
    }
}
