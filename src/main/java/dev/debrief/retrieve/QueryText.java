package dev.debrief.retrieve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody typed: words, {@code "phrases in quotes"} and {@code -excluded} ones. Every string is a valid query.
 *
 * @param parts in the order typed
 */
public record QueryText(List<Part> parts) {
    /** @param phrase whether the words must stand next to each other */
    public record Part(String text, boolean phrase, boolean excluded) {}

    /** More parts than anybody types by hand are not looked for. */
    private static final int MOST_PARTS = 64;

    public QueryText {
        parts = List.copyOf(parts);
    }

    public static QueryText parse(String typed) {
        String text = typed.replace('“', '"').replace('”', '"').replace('„', '"');
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < text.length() && parts.size() < MOST_PARTS) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            boolean excluded = c == '-' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
            if (excluded) c = text.charAt(++at);
            int end;
            if (c == '"') {
                end = text.indexOf('"', at + 1);
                if (end < 0) end = text.length();
                String phrase = text.substring(at + 1, end).strip();
                if (!phrase.isEmpty()) parts.add(new Part(phrase, true, excluded));
                at = Math.min(text.length(), end + 1);
            } else {
                end = at;
                while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '"')
                    end++;
                parts.add(new Part(text.substring(at, end), false, excluded));
                at = end;
            }
        }
        return new QueryText(parts);
    }

    /** The wanted words as running text: what the query means, without its operators. */
    public String plain() {
        return parts.stream().filter(p -> !p.excluded()).map(Part::text).collect(Collectors.joining(" "));
    }

    public boolean isBlank() {
        return parts.isEmpty();
    }
}
