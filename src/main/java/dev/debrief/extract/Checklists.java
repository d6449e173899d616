package dev.debrief.extract;

import dev.debrief.read.Block;
import java.util.regex.Pattern;

/** Finds boxes to tick. A box says that an item can be ticked, not what it is: there are lists of warning signs with boxes, too. */
final class Checklists {
    private static final Pattern BOX = Pattern.compile("\\[[ xX]?\\]\\s+(?=\\S)|[☐☑✔]\\s+(?=\\S)");

    private Checklists() {}

    /** The offset after a box to tick; the start of the block if it does not start with one. */
    static int afterBox(String text, Block block) {
        var box = BOX.matcher(text).region(block.from(), block.to());
        return box.lookingAt() ? box.end() : block.from();
    }
}
