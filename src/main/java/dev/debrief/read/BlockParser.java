package dev.debrief.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns marked lines into blocks, in one pass without look-ahead beyond the next line. */
final class BlockParser {
    private static final int UNMARKED_LEVEL = 2;
    private static final int TURN_LEVEL = 3;
    /** A longer turn of the host is more than a question. */
    private static final int LONGEST_QUESTION = 220;

    private final Article article;
    private final Turns turns;
    private final List<Line> lines;
    private final boolean infersHeadings;
    private final boolean joinsLines;
    private final List<Block> blocks = new ArrayList<>();
    /** Where the texts end about which the author declares something: no heading does. */
    private final Set<Integer> declared;

    private List<String> header = List.of();

    BlockParser(Article article) {
        this.article = article;
        this.lines = article.lines();
        this.declared = article.declared().stream().map(Declared::at).collect(Collectors.toSet());
        this.turns = new Turns(article);
        this.infersHeadings =
                lines.stream().filter(l -> l.mark() == Mark.HEADING).count() < 2;
        this.joinsLines = HardWrap.isWrapped(lines, article.text());
    }

    List<Block> parse() {
        for (int i = 0; i < lines.size(); ) i = block(i);
        return blocks;
    }

    /** Adds the block that starts at line {@code i}; returns the index of the line after it. */
    private int block(int i) {
        Line line = lines.get(i);
        if (line.mark() != Mark.ROW) header = line.mark() == Mark.HEADER_ROW ? cellTexts(line) : List.of();
        switch (line.mark()) {
            case HEADING -> blocks.add(new Block.Heading(line.from(), line.to(), line.depth()));
            case ROW -> blocks.add(new Block.Row(line.from(), line.to(), cells(line), header));
            case HEADER_ROW, CODE -> {}
            case BULLET, NUMBERED -> {
                int end = endOfJoined(i);
                int to = lines.get(end - 1).to();
                blocks.add(new Block.Item(line.from(), to, Math.max(1, line.depth()), line.mark() == Mark.NUMBERED));
                return end;
            }
            case QUOTE -> {
                int end = i + 1;
                while (end < lines.size()
                        && lines.get(end).mark() == Mark.QUOTE
                        && !lines.get(end).gap()) end++;
                blocks.add(new Block.Quotation(line.from(), lines.get(end - 1).to()));
                return end;
            }
            case TEXT -> {
                int end = endOfJoined(i);
                int to = lines.get(end - 1).to();
                String lineText = article.textOf(line);
                int opening = turns.openingLength(lineText);
                if (opening > 0) {
                    int from = line.from() + opening;
                    boolean isQuestion =
                            turns.isByHost(lineText) && to - from <= LONGEST_QUESTION && !declared.contains(to);
                    blocks.add(
                            isQuestion ? new Block.Heading(from, to, TURN_LEVEL) : new Block.Paragraph(from, to, true));
                    return end;
                }
                if (end == i + 1 && infersHeadings && isHeading(i)) {
                    blocks.add(new Block.Heading(line.from(), to, UNMARKED_LEVEL));
                } else {
                    blocks.add(new Block.Paragraph(line.from(), to, line.gap()));
                }
                return end;
            }
        }
        return i + 1;
    }

    /** The index of the line after the lines that hard wrapping split from line {@code i}. */
    private int endOfJoined(int i) {
        int end = i + 1;
        if (!joinsLines) return end;
        while (end < lines.size()
                && lines.get(end).mark() == Mark.TEXT
                && !lines.get(end).gap()
                && turns.openingLength(article.textOf(lines.get(end))) == 0) end++;
        return end;
    }

    /** An unmarked line is a heading if it reads like one and something follows that it can head. */
    private boolean isHeading(int i) {
        if (!couldHead(i)) return false;
        // Several short lines in a row are a list without bullets, unless they are at the top or set apart.
        boolean atTop = blocks.size() < 8 && blocks.stream().allMatch(Block.Heading.class::isInstance);
        boolean apart =
                lines.get(i).gap() || (i + 1 < lines.size() && lines.get(i + 1).gap());
        return atTop || apart || !couldHead(i - 1) || !couldHead(i + 1);
    }

    private boolean couldHead(int i) {
        return i >= 0
                && i < lines.size()
                && lines.get(i).mark() == Mark.TEXT
                && !declared.contains(lines.get(i).to())
                && HeadingForm.fits(article.textOf(lines.get(i)));
    }

    /** The cells of a line; an empty cell has no text but its place. */
    private static List<Block.Cell> cells(Line line, String text) {
        var cells = new ArrayList<Block.Cell>();
        int at = 0;
        while (true) {
            int bar = text.indexOf(Line.BAR, at);
            int end = bar < 0 ? text.length() : bar;
            int from = at;
            int to = end;
            while (from < to && text.charAt(from) == ' ') from++;
            while (to > from && text.charAt(to - 1) == ' ') to--;
            cells.add(new Block.Cell(line.from() + from, line.from() + to));
            if (bar < 0) return cells;
            at = bar + 1;
        }
    }

    private List<Block.Cell> cells(Line line) {
        return cells(line, article.textOf(line));
    }

    private List<String> cellTexts(Line line) {
        return cells(line).stream()
                .map(cell -> article.text().substring(cell.from(), cell.to()))
                .toList();
    }
}
