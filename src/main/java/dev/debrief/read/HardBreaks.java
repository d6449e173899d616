package dev.debrief.read;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;

/** On which lines of a Markdown paragraph its reader sees a line end. */
final class HardBreaks {
    private final List<Integer> at = new ArrayList<>();
    private int line;

    private HardBreaks() {}

    /** For each hard break of a paragraph the line of the paragraph that it ends, from 0. */
    static List<Integer> of(Paragraph paragraph) {
        var breaks = new HardBreaks();
        breaks.within(paragraph);
        return breaks.at;
    }

    static boolean isBreak(HtmlInline html) {
        return html.getLiteral().startsWith("<br");
    }

    private void within(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case SoftLineBreak unused -> line++;
                case HardLineBreak unused -> at.add(line++);
                case HtmlInline html -> {
                    if (isBreak(html)) at.add(line);
                }
                default -> within(node);
            }
        }
    }
}
