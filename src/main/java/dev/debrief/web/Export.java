package dev.debrief.web;

import dev.debrief.index.Records.IndexedPassage;
import dev.debrief.search.Hit;
import dev.debrief.search.SearchResult;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** A page of hits to take along, with the sources. */
final class Export {
    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.ALL)
            .setHeader(
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
                    "pattern")
            .get();

    private Export() {}

    /** CSV as RFC 4180 has it, every value in quotes. */
    static String csv(List<Hit> hits) throws IOException {
        var csv = new StringBuilder();
        try (var printer = new CSVPrinter(csv, CSV)) {
            for (Hit hit : hits) {
                IndexedPassage p = hit.passage();
                var values = Stream.of(
                        p.id(),
                        p.kind().slug(),
                        p.text(),
                        Objects.requireNonNullElse(p.title(), ""),
                        p.section(),
                        p.articleTitle(),
                        p.source(),
                        String.join("; ", p.companies()),
                        String.join("; ", p.levels()),
                        String.join("; ", p.roles()),
                        p.verdict().slug(),
                        Objects.requireNonNullElse(p.pattern(), ""));
                printer.printRecord(values.map(Export::inert));
            }
        }
        return csv.toString();
    }

    /** A value that a spreadsheet would take for a formula gets an apostrophe before it: articles are data. */
    private static String inert(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
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
