package dev.debrief.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the paragraphs and tables of a Word document as lines. */
final class DocxWriter {
    private static final int LOWEST_LEVEL = 6;
    /** A cell spans at most so many columns, whatever it says. */
    private static final int MOST_SPANNED = 60;

    private final DocxStyles styles;
    private final DocxLists lists;
    /** The texts of foot- and endnotes by the kind and number of their references. */
    private final Map<String, String> notes;

    private final LineWriter out;
    private @Nullable String title;

    DocxWriter(DocxStyles styles, DocxLists lists, Map<String, String> notes, LineWriter out) {
        this.styles = styles;
        this.lists = lists;
        this.notes = notes;
        this.out = out;
    }

    /** The paragraph that has the style of a title. */
    Optional<String> title() {
        return Optional.ofNullable(title);
    }

    void blocks(List<XmlNode> nodes) {
        for (var node : nodes) block(node);
    }

    void block(XmlNode node) {
        switch (node.name()) {
            case "p" -> paragraph(node);
            case "tbl" -> table(node);
            case "sdt" -> {
                if (!isOfContents(node)) node.at("sdtContent").ifPresent(content -> blocks(content.children()));
            }
            case "ins", "moveTo", "customXml", "smartTag" -> blocks(node.children());
            default -> {}
        }
    }

    private static boolean isOfContents(XmlNode control) {
        return control.value("sdtPr", "docPartObj", "docPartGallery")
                .filter("Table of Contents"::equals)
                .isPresent();
    }

    private static @Nullable String styleOf(XmlNode paragraph) {
        return paragraph.value("pPr", "pStyle").orElse(null);
    }

    private void paragraph(XmlNode paragraph) {
        String style = styleOf(paragraph);
        if (styles.isOfContents(style)) return;
        var runs = DocxRuns.of(paragraph, style, styles);
        if (runs.text().isBlank()) out.gap();
        else text(paragraph, style, runs);
        for (var box : runs.boxes()) blocks(box.children());
        for (String note : runs.footnotes()) {
            String text = notes.get(note);
            if (text == null || text.isBlank()) continue;
            out.gap();
            out.declaring(Mark.TEXT, 0, text);
        }
    }

    private void text(XmlNode paragraph, @Nullable String style, DocxRuns runs) {
        String text = runs.text();
        int level = level(paragraph, style);
        var item = lists.item(paragraph, style);
        if (level > 0) {
            String heading = text.replace('\n', ' ').strip();
            if (title == null && styles.isTitle(style)) title = heading;
            out.gap();
            out.declaring(Mark.HEADING, level, heading);
        } else if (item.isPresent()) {
            Mark mark = item.get().mark();
            for (String line : text.split("\n", -1)) {
                out.declaring(mark, item.get().depth(), line);
                if (!line.isBlank()) mark = Mark.TEXT;
            }
        } else if (styles.isCode(style)) {
            for (String line : text.split("\n", -1)) out.line(Mark.CODE, 0, line);
        } else if (styles.isQuote(style)) {
            out.gap();
            for (String line : text.split("\n", -1)) out.declaring(Mark.QUOTE, 0, line);
        } else {
            out.gap();
            if (runs.isBold() && UnmarkedHeading.isBoldHeading(text)) {
                out.declaring(Mark.HEADING, UnmarkedHeading.BOLD_LEVEL, text.replace('\n', ' '));
                return;
            }
            // People type bullets and numbers, too.
            for (String line : text.split("\n", -1)) {
                String bare = line.strip();
                PlainText.text(bare, 0, bare.length(), 0, out);
            }
        }
    }

    private int level(XmlNode paragraph, @Nullable String style) {
        if (styles.isTitle(style)) return 1;
        int level = DocxStyles.outlineLevel(paragraph).orElseGet(() -> styles.headingLevel(style));
        // Below a title, the first level of headings is the second one of the document.
        return level == 0 ? 0 : Math.min(LOWEST_LEVEL, title == null ? level : level + 1);
    }

    private void table(XmlNode table) {
        var rows = rows(table);
        boolean layout =
                rows.size() == 1 || rows.stream().allMatch(row -> cells(row).size() < 2) || hasHeadings(rows);
        out.gap();
        if (layout) {
            // A table that only puts things next to each other is read cell by cell.
            for (var row : rows) for (var cell : cells(row)) blocks(cell.children());
            return;
        }
        var texts = rows.stream().map(this::texts).toList();
        boolean declared =
                rows.getFirst().at("trPr").flatMap(one -> one.isOn("tblHeader")).orElse(false);
        boolean bold = isBold(rows.getFirst()) && rows.stream().skip(1).anyMatch(row -> !isBold(row));
        boolean header = declared || HeaderRow.isFirst(bold, texts);
        for (int i = 0; i < texts.size(); i++) out.row(i == 0 && header ? Mark.HEADER_ROW : Mark.ROW, texts.get(i));
        out.gap();
    }

    private static List<XmlNode> rows(XmlNode table) {
        return inside(table, "tr").stream().filter(row -> !cells(row).isEmpty()).toList();
    }

    private static List<XmlNode> cells(XmlNode row) {
        return inside(row, "tc");
    }

    /** Children of a name, also those in content controls and tracked changes. */
    private static List<XmlNode> inside(XmlNode parent, String name) {
        var found = new ArrayList<XmlNode>();
        for (var node : parent.children()) {
            switch (node.name()) {
                case "sdt", "sdtContent", "ins", "customXml" -> found.addAll(inside(node, name));
                default -> {
                    if (node.name().equals(name)) found.add(node);
                }
            }
        }
        return found;
    }

    private boolean hasHeadings(List<XmlNode> rows) {
        return rows.stream()
                .flatMap(row -> cells(row).stream())
                .flatMap(cell -> cell.all("p"))
                .anyMatch(paragraph -> level(paragraph, styleOf(paragraph)) > 0);
    }

    private List<String> texts(XmlNode row) {
        var texts = new ArrayList<String>();
        for (var cell : cells(row)) {
            var parts = new ArrayList<String>();
            collect(cell, parts);
            texts.add(CellText.of(parts));
            int span = cell.value("tcPr", "gridSpan").flatMap(XmlNode::number).orElse(1);
            for (int i = 1; i < Math.min(span, MOST_SPANNED); i++) texts.add("");
        }
        return texts;
    }

    /** The paragraphs of a cell, also those of tables in it. */
    private void collect(XmlNode parent, List<String> parts) {
        for (var node : parent.children()) {
            if (node.name().equals("p")) {
                var runs = DocxRuns.of(node, styleOf(node), styles);
                parts.add(runs.text().replace('\n', ' '));
                for (var box : runs.boxes()) collect(box, parts);
            } else {
                collect(node, parts);
            }
        }
    }

    private boolean isBold(XmlNode row) {
        return cells(row).stream()
                .flatMap(cell -> cell.all("p"))
                .allMatch(one -> DocxRuns.of(one, styleOf(one), styles).isBold());
    }
}
