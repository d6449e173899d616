package dev.debrief.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
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
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Reads Markdown (CommonMark with tables and footnotes, and HTML in it) as the text that its reader sees. */
final class Markdown {
    /** Deeper nesting is read as text: nobody writes it by hand, and each level is a recursive call. */
    private static final int DEEPEST = 100;

    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .customBlockParserFactory(RestOfParagraph::start)
            .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    /** At every link the parser looks at all brackets that are open, at most until the paragraph ends. */
    private static final Pattern BRACKETS = Pattern.compile("(?<open>\\[)|(?<close>\\])|\\R[ \\t]*\\R");

    private static final int MOST_OPEN = 1000;

    /** What starts the second line of an entry of a definition list. */
    private static final Pattern DEFINITION = Pattern.compile(":\\s+");

    /** Says that it is not known on which line of the file something is. */
    private static final int UNKNOWN = -1;

    /** How a mark starts, which may go on over the end of its line. */
    private static final Pattern MARK = Pattern.compile("\\{\\s*\\.");

    private final LineWriter out;
    private final int before;
    private String[] source = {};

    private Markdown(int before, LineWriter out) {
        this.before = before;
        this.out = out;
    }

    /** @param before how many lines of the file come before the content */
    static void read(String content, int before, LineWriter out) {
        new Markdown(before, out).read(Dialects.reduced(content), Mark.TEXT, 0);
    }

    /** Reads a part of a document whose lines are not known. */
    static void readWithin(String content, LineWriter out) {
        new Markdown(UNKNOWN, out).read(Dialects.reduced(content), Mark.TEXT, 0);
    }

    private void read(String content, Mark mark, int depth) {
        source = content.split("\\r\\n|\\r|\\n", -1);
        blocks(PARSER.parse(Unclosed.limited(content, BRACKETS, MOST_OPEN)), mark, depth);
    }

    private void blocks(Node parent, Mark mark, int depth) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            out.gap();
            block(node, mark, depth);
        }
    }

    /** Tells the writer on which line of the file a node is. */
    private void at(Node node) {
        var spans = node.getSourceSpans();
        if (spans.isEmpty() || before == UNKNOWN) return;
        out.at(
                before + spans.getFirst().getLineIndex() + 1,
                before + spans.getLast().getLineIndex() + 1);
    }

    /** Writes the lines of a paragraph, which end at its hard breaks, each with its place in the file. */
    private void lines(Paragraph paragraph, Mark first, Mark others, int depth) {
        String[] lines = inline(paragraph).split("\n", -1);
        var spans = paragraph.getSourceSpans();
        boolean known = !spans.isEmpty() && before != UNKNOWN;
        int from = known ? before + spans.getFirst().getLineIndex() + 1 : 0;
        int last = known ? before + spans.getLast().getLineIndex() + 1 : 0;
        var breaks = lines.length > 1 ? HardBreaks.of(paragraph) : List.<Integer>of();
        for (int i = 0, at = from; i < lines.length; i++) {
            int to = i < breaks.size() ? Math.min(last, from + breaks.get(i)) : last;
            if (known) out.at(at, LineWriter.declares(lines[i]) ? lineOfMark(at, to) : to);
            out.declaring(i == 0 ? first : others, depth, lines[i]);
            at = Math.min(last, to + 1);
        }
    }

    /** The last of some lines of the file on which a mark starts. */
    private int lineOfMark(int from, int to) {
        for (int line = to; line > from; line--)
            if (line - before <= source.length
                    && MARK.matcher(source[line - before - 1]).find()) return line;
        return from;
    }

    private void block(Node node, Mark mark, int depth) {
        at(node);
        switch (node) {
            case Heading heading -> out.declaring(Mark.HEADING, heading.getLevel(), inline(heading));
            case Paragraph paragraph -> paragraph(paragraph, mark, depth);
            case BlockQuote quote -> blocks(quote, Mark.QUOTE, depth);
            case ListBlock list -> list(list, depth + 1);
            case TableBlock table -> table(table);
            case FencedCodeBlock code -> listing(code, code.getLiteral(), code.getInfo(), 1);
            case IndentedCodeBlock code -> listing(code, code.getLiteral(), "", 0);
            case HtmlBlock html -> Html.read(html.getLiteral(), mark, depth, out);
            default -> blocks(node, mark, depth);
        }
    }

    private void paragraph(Paragraph paragraph, Mark mark, int depth) {
        boolean onlyBold = paragraph.getFirstChild() instanceof StrongEmphasis
                && paragraph.getFirstChild().getNext() == null;
        if (definition(paragraph)) return;
        String text = inline(paragraph);
        if (onlyBold && mark == Mark.TEXT && UnmarkedHeading.isBoldHeading(text)) {
            out.line(Mark.HEADING, UnmarkedHeading.BOLD_LEVEL, text);
            return;
        }
        lines(paragraph, mark, mark, depth);
    }

    /** Reads a paragraph as an entry of a definition list if a line after its first starts with a colon. */
    private boolean definition(Paragraph paragraph) {
        var lines = new ArrayList<StringBuilder>(List.of(new StringBuilder()));
        boolean defines = false;
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            boolean begins = node instanceof SoftLineBreak
                    && node.getNext() instanceof Text text
                    && DEFINITION.matcher(text.getLiteral()).lookingAt();
            defines |= begins;
            if (begins) lines.add(new StringBuilder());
            else inlineNode(node, lines.getLast());
        }
        if (!defines) return false;
        // What carries a mark is a passage, though a definition follows it.
        if (LineWriter.declares(lines.getFirst())) out.declaring(Mark.TEXT, 0, lines.getFirst());
        else out.line(Mark.HEADING, UnmarkedHeading.BOLD_LEVEL, lines.getFirst());
        for (var line : lines.subList(1, lines.size()))
            out.declaring(Mark.TEXT, 0, DEFINITION.matcher(line).replaceFirst(""));
        return true;
    }

    /** @param opening how many lines of the file its fence takes before its text */
    private void listing(Node node, String literal, @Nullable String info, int opening) {
        String stated = info == null ? "" : info;
        if (!Listing.isProse(literal, stated)) {
            for (String line : literal.split("\n", -1)) out.line(Mark.CODE, 0, line);
            return;
        }
        out.line(Mark.TEXT, 0, Listing.titleOf(stated));
        var spans = node.getSourceSpans();
        int above = spans.isEmpty() ? 0 : spans.getFirst().getLineIndex() + opening;
        new Markdown(before + above, out).read(literal, Mark.TEXT, 0);
    }

    private void list(ListBlock list, int depth) {
        Mark mark = list instanceof OrderedList ? Mark.NUMBERED : Mark.BULLET;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Mark next = mark;
            for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
                switch (child) {
                    case Paragraph paragraph -> {
                        lines(paragraph, next, Mark.TEXT, depth);
                        next = Mark.TEXT;
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
                at(row);
                var cells = new ArrayList<String>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    if (cell instanceof TableCell) cells.add(inline(cell).replace('|', '/'));
                }
                out.row(mark, cells);
            }
        }
    }

    private static String inline(Node parent) {
        var text = new StringBuilder();
        inline(parent, text);
        return text.toString();
    }

    private static void inline(Node parent, StringBuilder text) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) inlineNode(node, text);
    }

    private static void inlineNode(Node node, StringBuilder text) {
        switch (node) {
            case Text t -> text.append(t.getLiteral());
            case Code code -> text.append(code.getLiteral());
            case SoftLineBreak unused -> text.append(' ');
            case HardLineBreak unused -> text.append('\n');
            case HtmlInline html -> text.append(HardBreaks.isBreak(html) ? "\n" : "");
            case Image unused -> {}
            case FootnoteReference unused -> {}
            default -> inline(node, text);
        }
    }

    /**
     * The lines of a paragraph after the first thousand. The library copies all lines of a paragraph at many of its lines;
     * of this block, which is a paragraph for everything else, it does not.
     */
    private static final class RestOfParagraph extends AbstractBlockParser {
        private static final int MOST_LINES = 1000;

        private final Paragraph paragraph = new Paragraph();
        private final SourceLines lines = SourceLines.empty();

        static @Nullable BlockStart start(ParserState state, MatchedBlockParser before) {
            boolean full = before.getParagraphLines().getLines().size() >= MOST_LINES;
            return full ? BlockStart.of(new RestOfParagraph()).atIndex(state.getIndex()) : BlockStart.none();
        }

        @Override
        public Block getBlock() {
            return paragraph;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public boolean canHaveLazyContinuationLines() {
            return true;
        }

        @Override
        public void addLine(SourceLine line) {
            lines.addLine(line);
        }

        @Override
        public void parseInlines(InlineParser parser) {
            parser.parse(lines, paragraph);
        }
    }
}
