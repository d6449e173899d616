package dev.debrief.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lists of a Word document: which paragraphs are items, and of what kind. */
final class DocxLists {
    /** @param depth 1 for the outermost list */
    record Item(Mark mark, int depth) {}

    private final Map<String, XmlNode> lists = new HashMap<>();
    private final Map<String, XmlNode> kinds = new HashMap<>();
    private final Map<String, XmlNode> byStyle = new HashMap<>();
    private final DocxStyles styles;

    /** @param root of the part that has the lists; null if there is none */
    DocxLists(@Nullable XmlNode root, DocxStyles styles) {
        this.styles = styles;
        if (root == null) return;
        for (var kind : root.all("abstractNum").toList()) {
            String id = kind.attribute("abstractNumId");
            if (id != null) kinds.put(id, kind);
            kind.value("styleLink").ifPresent(style -> byStyle.put(style, kind));
        }
        for (var list : root.all("num").toList()) {
            String id = list.attribute("numId");
            if (id != null) lists.put(id, list);
        }
    }

    /** The item that a paragraph is, if it is one. */
    Optional<Item> item(XmlNode paragraph, @Nullable String style) {
        var id = paragraph
                .value("pPr", "numPr", "numId")
                .or(() -> styles.first(style, one -> one.value("pPr", "numPr", "numId")));
        if (id.isEmpty()) return styles.item(style);
        // Zero takes a paragraph out of the list of its style.
        XmlNode list = lists.get(id.get());
        if (list == null) return Optional.empty();
        var kind = list.value("abstractNumId").map(kinds::get).map(this::linked);
        int level = paragraph
                .value("pPr", "numPr", "ilvl")
                .or(() -> styles.first(style, one -> one.value("pPr", "numPr", "ilvl")))
                .or(() -> kind.flatMap(one -> levelOfStyle(one, style)))
                .flatMap(XmlNode::number)
                .orElse(0);
        String format = format(list, level, true)
                .or(() -> kind.flatMap(one -> format(one, level, false)))
                .orElse("decimal");
        return switch (format) {
            case "none" -> Optional.empty();
            case "bullet" -> Optional.of(new Item(Mark.BULLET, level + 1));
            default -> Optional.of(new Item(Mark.NUMBERED, level + 1));
        };
    }

    private XmlNode linked(XmlNode kind) {
        return kind.value("numStyleLink").map(byStyle::get).orElse(kind);
    }

    private static Optional<String> levelOfStyle(XmlNode kind, @Nullable String style) {
        return kind.all("lvl")
                .filter(level -> style != null
                        && level.value("pStyle").filter(style::equals).isPresent())
                .findFirst()
                .map(level -> level.attribute("ilvl"));
    }

    private static Optional<String> format(XmlNode list, int level, boolean overridden) {
        return (overridden ? list.all("lvlOverride").flatMap(one -> one.all("lvl")) : list.all("lvl"))
                .filter(one -> XmlNode.number(one.attribute("ilvl"))
                        .filter(n -> n == level)
                        .isPresent())
                .findFirst()
                .flatMap(one -> one.value("numFmt"));
    }
}
