package dev.debrief.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The styles of a Word document, and what they say about a paragraph. */
final class DocxStyles {
    /** Styles are based on each other; nobody chains more. */
    private static final int LONGEST_CHAIN = 20;
    /** Word writes the English name whatever its language; other programs write what their users see. */
    private static final Pattern HEADING =
            Pattern.compile("(?:heading|überschrift|titre|título|titolo|titulo|kop|rubrik"
                    + "|overskrift|otsikko|nagłówek|заголовок|nadpis|címsor|başlık|見出し|标题|標題|제목) ?([1-9])");

    private static final Pattern TITLE =
            Pattern.compile("title|titel|titre|título|titolo|titulo|tittel|otsikko|tytuł|название|표제|表題");
    private static final Pattern QUOTE =
            Pattern.compile("(?:intense |intensives )?(?:quote|zitat|citation|cita|citaat)");
    private static final Pattern CODE = Pattern.compile("html preformatted|source code|code|preformatted text");
    private static final Pattern LIST = Pattern.compile("list (bullet|number) ?([1-9]?)");
    private static final Pattern CONTENTS =
            Pattern.compile("(?:toc|verzeichnis|tm) ?[1-9]|toc heading|table of figures");

    private final Map<String, XmlNode> styles = new HashMap<>();
    private final @Nullable XmlNode standard;

    /** @param root of the part that has the styles; null if there is none */
    DocxStyles(@Nullable XmlNode root) {
        XmlNode found = null;
        if (root != null) {
            for (var style : root.all("style").toList()) {
                String id = style.attribute("styleId");
                if (id == null) continue;
                styles.put(id, style);
                if (isStandard(style)) found = style;
            }
        }
        standard = found;
    }

    private static boolean isStandard(XmlNode style) {
        return "paragraph".equals(style.attribute("type")) && "1".equals(style.attribute("default"));
    }

    /** The first value in the chain of styles that a style is based on. */
    <T> Optional<T> first(@Nullable String id, Function<XmlNode, Optional<T>> property) {
        XmlNode style = id == null ? standard : styles.get(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            var value = property.apply(style);
            if (value.isPresent()) return value;
            style = style.value("basedOn").map(styles::get).orElse(null);
        }
        return Optional.empty();
    }

    /** From 1; 0 if the style is none of a heading. */
    int headingLevel(@Nullable String id) {
        return first(id, style -> {
                    var name = HEADING.matcher(name(style));
                    if (name.matches()) return Optional.of(Integer.valueOf(name.group(1)));
                    return outlineLevel(style);
                })
                .orElse(0);
    }

    /** The level that the properties of a paragraph or style state: from 1, or 0 for text. */
    static Optional<Integer> outlineLevel(XmlNode node) {
        return node.value("pPr", "outlineLvl")
                .flatMap(XmlNode::number)
                .map(level -> level >= 0 && level < 9 ? level + 1 : 0);
    }

    boolean isTitle(@Nullable String id) {
        return is(id, TITLE);
    }

    boolean isQuote(@Nullable String id) {
        return is(id, QUOTE);
    }

    boolean isCode(@Nullable String id) {
        return is(id, CODE);
    }

    boolean isOfContents(@Nullable String id) {
        return is(id, CONTENTS);
    }

    /** A list that is known by the name of its style only. */
    Optional<DocxLists.Item> item(@Nullable String id) {
        return first(id, style -> {
            var name = LIST.matcher(name(style));
            if (!name.matches()) return Optional.empty();
            int depth = name.group(2).isEmpty() ? 1 : Integer.parseInt(name.group(2));
            return Optional.of(new DocxLists.Item(name.group(1).equals("bullet") ? Mark.BULLET : Mark.NUMBERED, depth));
        });
    }

    private boolean is(@Nullable String id, Pattern names) {
        // Only the style itself: what is based on a quotation may be anything.
        XmlNode style = id == null ? null : styles.get(id);
        return style != null && names.matcher(name(style)).matches();
    }

    private static String name(XmlNode style) {
        return style.value("name").orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
