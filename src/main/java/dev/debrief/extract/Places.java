package dev.debrief.extract;

import dev.debrief.read.Block;
import dev.debrief.read.Outline;
import dev.debrief.text.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds the place of each block of an article. */
final class Places {
    /** A line that introduces what follows has at most this many words, unless it ends in a colon. */
    private static final int MOST_WORDS = 9;

    private static final int LONGEST = 90;

    /** A heading or an item, with its level or depth. */
    private record Above(int depth, String text) {}

    private final Outline outline;
    private final Deque<Above> headings = new ArrayDeque<>();
    private final Deque<Above> items = new ArrayDeque<>();
    private String lead = "";
    private boolean inList;
    private boolean inTable;

    private Places(Outline outline) {
        this.outline = outline;
    }

    /** The place of each block, in their order; of a heading, the place of what is below it. */
    static List<Place> of(Outline outline) {
        var places = new Places(outline);
        var found = new ArrayList<Place>(outline.blocks().size());
        for (Block block : outline.blocks()) found.add(places.enter(block));
        return found;
    }

    /** Whether a line introduces what follows it: it ends in a colon, or is too short for a sentence and does not end as one. */
    static boolean isLead(String line) {
        if (line.isEmpty()) return false;
        char last = line.charAt(line.length() - 1);
        if (last == ':' || last == '…') return true;
        return ".!?;".indexOf(last) < 0 && line.length() <= LONGEST && Words.in(line) <= MOST_WORDS;
    }

    private Place enter(Block block) {
        // What introduces a list does not introduce the table after it.
        if ((block instanceof Block.Row && inList) || (block instanceof Block.Item && inTable)) lead = "";
        inList = block instanceof Block.Item;
        inTable = block instanceof Block.Row;
        if (!inList) items.clear();
        return switch (block) {
            case Block.Heading heading -> {
                pop(headings, heading.level());
                headings.push(new Above(heading.level(), outline.textOf(heading)));
                lead = "";
                yield place("", Form.PARAGRAPH);
            }
            case Block.Paragraph paragraph -> {
                String text = outline.textOf(paragraph);
                lead = isLead(text) ? text : "";
                yield place("", Form.PARAGRAPH);
            }
            case Block.Quotation quotation -> {
                var place = place(lead, Form.QUOTATION);
                String text = outline.textOf(quotation);
                lead = isLead(text) ? text : lead;
                yield place;
            }
            case Block.Item item -> {
                pop(items, item.depth());
                String above = items.isEmpty() ? lead : items.peek().text();
                items.push(new Above(item.depth(), outline.textOf(item)));
                yield place(above, item.numbered() ? Form.NUMBERED : Form.ITEM);
            }
            case Block.Row unused -> place(lead, Form.CELL);
        };
    }

    private static void pop(Deque<Above> stack, int depth) {
        while (!stack.isEmpty() && stack.peek().depth() >= depth) stack.pop();
    }

    private Place place(String introducedBy, Form form) {
        return new Place(headings.stream().map(Above::text).toList(), introducedBy, "", "", form);
    }
}
