package dev.debrief.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a paragraph in a Word document, as its reader sees it: without what is hidden or was deleted. */
final class DocxRuns {
    private final DocxStyles styles;
    private final @Nullable String style;
    private final StringBuilder text = new StringBuilder();
    private boolean allBold = true;
    private final List<XmlNode> boxes = new ArrayList<>();
    private final List<String> footnotes = new ArrayList<>();

    private DocxRuns(DocxStyles styles, @Nullable String style) {
        this.styles = styles;
        this.style = style;
    }

    static DocxRuns of(XmlNode paragraph, @Nullable String style, DocxStyles styles) {
        var runs = new DocxRuns(styles, style);
        runs.read(paragraph);
        return runs;
    }

    /** Lines that the author broke are apart. */
    String text() {
        return text.toString();
    }

    boolean isBold() {
        return allBold;
    }

    /** The contents of text boxes that are anchored here. */
    List<XmlNode> boxes() {
        return boxes;
    }

    /** The numbers of the footnotes that are referred to. */
    List<String> footnotes() {
        return footnotes;
    }

    private void read(XmlNode parent) {
        for (var node : parent.children()) {
            switch (node.name()) {
                case "r" -> run(node);
                // Changes that were not accepted yet are read as if they were.
                case "del", "moveFrom", "pPr", "sdtPr", "rPr" -> {}
                default -> read(node);
            }
        }
    }

    private void run(XmlNode run) {
        var properties = run.at("rPr");
        if (properties.flatMap(one -> one.isOn("vanish")).orElse(false)) return;
        boolean bold = properties
                .flatMap(one -> one.isOn("b"))
                .or(() ->
                        properties.flatMap(one -> one.value("rStyle")).flatMap(id -> styles.first(id, DocxRuns::bold)))
                .or(() -> styles.first(style, DocxRuns::bold))
                .orElse(false);
        for (var node : run.children()) {
            switch (node.name()) {
                case "t" -> {
                    text.append(node.text());
                    if (!node.text().isBlank()) allBold &= bold;
                }
                case "tab", "ptab" -> text.append(' ');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "footnoteReference", "endnoteReference" ->
                    Optional.ofNullable(node.attribute("id")).ifPresent(id -> footnotes.add(node.name() + id));
                case "drawing", "pict", "object", "AlternateContent" -> findBoxes(node);
                default -> {}
            }
        }
    }

    private static Optional<Boolean> bold(XmlNode style) {
        return style.at("rPr").flatMap(one -> one.isOn("b"));
    }

    private void findBoxes(XmlNode parent) {
        for (var node : parent.children()) {
            // The same box again, for older programs.
            if (node.name().equals("Fallback") && parent.at("Choice").isPresent()) continue;
            if (node.name().equals("txbxContent")) boxes.add(node);
            else findBoxes(node);
        }
    }
}
