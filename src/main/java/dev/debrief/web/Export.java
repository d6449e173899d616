package dev.debrief.web;

import dev.debrief.index.Records.IndexedPassage;
import dev.debrief.search.Hit;
import dev.debrief.search.SearchResult;
import java.util.List;
import java.util.stream.Collectors;

/** A page of hits to take along, with the sources. */
final class Export {
    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "text",
            "title",
            "section",
            "article",
            "source",
            "companies",
            "levels",
            "roles",
            "verdict",
            "pattern");

    private Export() {}

    /** CSV as RFC 4180 has it: CR LF between lines, every value in quotes. */
    static String csv(List<Hit> hits) {
        var csv = new StringBuilder(line(COLUMNS));
        for (Hit hit : hits) {
            IndexedPassage p = hit.passage();
            csv.append(line(List.of(
                    p.id(),
                    p.kind().slug(),
                    p.text(),
                    p.title() == null ? "" : p.title(),
                    p.section(),
                    p.articleTitle(),
                    p.source(),
                    String.join("; ", p.companies()),
                    String.join("; ", p.levels()),
                    String.join("; ", p.roles()),
                    p.verdict().slug(),
                    p.pattern() == null ? "" : p.pattern())));
        }
        return csv.toString();
    }

    private static String line(List<String> values) {
        return values.stream().map(Export::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A value that a spreadsheet would take for a formula gets an apostrophe before it: articles are data. */
    private static String quoted(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }

    static String markdown(SearchResult result) {
        var text = new StringBuilder("# ");
        String query = result.request().query();
        text.append(query.isBlank() ? "Passages" : escaped(query)).append("\n");
        for (Hit hit : result.hits()) {
            IndexedPassage p = hit.passage();
            text.append("\n> ").append(escaped(p.text())).append("\n>\n> — ");
            text.append(p.kind().label())
                    .append(", *")
                    .append(escaped(p.articleTitle()))
                    .append('*');
            if (!p.section().isEmpty()) text.append(", ").append(escaped(p.section()));
            text.append(" (").append(escaped(p.source())).append(")\n");
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}
