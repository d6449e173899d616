package dev.debrief.read;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads Markdown (CommonMark with tables) as the text that its reader sees. */
final class Markdown {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.NONE)
            .build();

    /** Deeper nesting is left out: nobody writes it by hand, and each level is a recursive call. */
    private static final int DEEPEST = 200;

    private final LineWriter out;
    private int nesting;

    private Markdown(LineWriter out) {
        this.out = out;
    }

    static void read(String content, LineWriter out) {
        new Markdown(out).blocks(PARSER.parse(content), Mark.TEXT, 0);
    }

    private void blocks(Node parent, Mark mark, int depth) {
        if (++nesting <= DEEPEST) eachBlock(parent, mark, depth);
        nesting--;
    }

    private void eachBlock(Node parent, Mark mark, int depth) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            out.gap();
            block(node, mark, depth);
        }
    }

    private void block(Node node, Mark mark, int depth) {
        switch (node) {
            case Heading heading -> out.line(Mark.HEADING, heading.getLevel(), inline(heading));
            case Paragraph paragraph -> paragraph(paragraph, mark, depth);
            case BlockQuote quote -> blocks(quote, Mark.QUOTE, depth);
            case ListBlock list -> list(list, depth + 1);
            case TableBlock table -> table(table);
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case HtmlBlock unused -> {}
            default -> blocks(node, mark, depth);
        }
    }

    private void paragraph(Paragraph paragraph, Mark mark, int depth) {
        boolean onlyBold = paragraph.getFirstChild() instanceof StrongEmphasis
                && paragraph.getFirstChild().getNext() == null;
        String text = inline(paragraph);
        if (onlyBold && mark == Mark.TEXT && UnmarkedHeading.isBoldHeading(text)) {
            out.line(Mark.HEADING, UnmarkedHeading.BOLD_LEVEL, text);
            return;
        }
        for (String line : text.split("\n", -1)) out.line(mark, depth, line);
    }

    private void list(ListBlock list, int depth) {
        if (depth > DEEPEST) return;
        Mark mark = list instanceof OrderedList ? Mark.NUMBERED : Mark.BULLET;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Mark next = mark;
            for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
                switch (child) {
                    case Paragraph paragraph -> {
                        for (String line : inline(paragraph).split("\n", -1)) {
                            out.line(next, depth, line);
                            next = Mark.TEXT;
                        }
                    }
                    case ListBlock nested -> list(nested, depth + 1);
                    default -> block(child, Mark.TEXT, depth);
                }
            }
        }
    }

    private void table(TableBlock table) {
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            Mark mark = part instanceof TableHead ? Mark.HEADER_ROW : Mark.ROW;
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (!(row instanceof TableRow)) continue;
                var cells = new ArrayList<String>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    if (cell instanceof TableCell) cells.add(inline(cell).replace('|', '/'));
                }
                out.line(mark, 0, String.join(Line.CELL_SEPARATOR, cells));
            }
        }
    }

    private void code(String literal) {
        for (String line : literal.split("\n", -1)) out.line(Mark.CODE, 0, line);
    }

    private static String inline(Node parent) {
        var text = new StringBuilder();
        inline(parent, text, 0);
        return text.toString();
    }

    private static void inline(Node parent, StringBuilder text, int nesting) {
        if (nesting > DEEPEST) return;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text t -> text.append(t.getLiteral());
                case Code code -> text.append(code.getLiteral());
                case SoftLineBreak unused -> text.append(' ');
                case HardLineBreak unused -> text.append('\n');
                case HtmlInline html -> text.append(html.getLiteral().startsWith("<br") ? "\n" : "");
                case Image unused -> {}
                default -> inline(node, text, nesting + 1);
            }
        }
    }
}
