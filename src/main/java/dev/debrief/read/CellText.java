package dev.debrief.read;

import java.util.List;

/** Writes what is in a cell of a table as one text. */
final class CellText {
    private CellText() {}

    /** @param parts paragraphs and items, which are kept apart by a semicolon unless they end as sentences do */
    static String of(List<String> parts) {
        var text = new StringBuilder();
        for (String part : parts) {
            if (part.isBlank()) continue;
            if (!text.isEmpty()) text.append(".!?:;,".indexOf(text.charAt(text.length() - 1)) < 0 ? "; " : " ");
            text.append(part.strip().replace('|', '/'));
        }
        return text.toString();
    }
}
