package dev.debrief.query;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody typed: words, {@code "phrases in quotes"}, {@code -excluded} ones, and {@code facet:value} filters. Every
 * string is a valid query; the search decides whether a filter's value is valid.
 *
 * @param parts in the order typed, without the filters
 * @param filters in the order typed
 */
public record QueryText(List<Part> parts, List<Filter> filters) {
    /** {@code company:Google} or {@code company:"Goldman Sachs"}. */
    public record Filter(Facet facet, String value) {}

    /** @param phrase whether the words must follow each other */
    public record Part(String text, boolean phrase, boolean excluded) {}

    /** Nobody types more parts than this by hand; the rest are ignored. */
    private static final int MOST_PARTS = 64;

    public QueryText {
        parts = List.copyOf(parts);
        filters = List.copyOf(filters);
    }

    /** Reads what was typed; the facets of the schema are what can be filtered by. */
    public static QueryText parse(String typed, Schema schema) {
        String text = typed.replace('“', '"').replace('”', '"').replace('„', '"');
        var parts = new ArrayList<Part>();
        var filters = new ArrayList<Filter>();
        int at = 0;
        while (at < text.length()) {
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
                String word = text.substring(at, end);
                int colon = word.indexOf(':');
                var facet = excluded || colon < 1 ? Optional.<Facet>empty() : schema.facet(word.substring(0, colon));
                String value = word.substring(colon + 1);
                boolean quoted = value.isEmpty() && end < text.length() && text.charAt(end) == '"';
                if (facet.isPresent() && quoted) {
                    int close = text.indexOf('"', end + 1);
                    if (close < 0) close = text.length();
                    value = text.substring(end + 1, close);
                    end = Math.min(text.length(), close + 1);
                }
                if (facet.isPresent() && !value.isBlank()) filters.add(new Filter(facet.get(), value.strip()));
                else parts.add(new Part(word, false, excluded));
                at = end;
            }
        }
        return new QueryText(parts.subList(0, Math.min(parts.size(), MOST_PARTS)), filters);
    }

    /** What was typed without the filters. */
    public String withoutFilters() {
        return parts.stream()
                .map(part -> (part.excluded() ? "-" : "") + (part.phrase() ? '"' + part.text() + '"' : part.text()))
                .collect(Collectors.joining(" "));
    }

    /** The wanted words as running text: what the query means, without its operators. */
    public String plain() {
        return parts.stream().filter(p -> !p.excluded()).map(Part::text).collect(Collectors.joining(" "));
    }

    public boolean isBlank() {
        return parts.isEmpty();
    }
}
