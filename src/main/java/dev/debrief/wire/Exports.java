package dev.debrief.wire;

import dev.debrief.domain.Passage;
import dev.debrief.domain.PassageField;
import dev.debrief.domain.Schema;
import dev.debrief.search.Hit;
import dev.debrief.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Writes a page of hits, with their sources, as a file. */
public final class Exports {
    /** Characters that make a spreadsheet treat a value as a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private Exports() {}

    /** CSV according to RFC 4180, with every value in quotes and a column for each field of the schema that has one. */
    public static String csv(List<Hit> hits, Schema schema) throws IOException {
        var columns = schema.fields().stream().filter(PassageField::column).toList();
        var format = CSVFormat.RFC4180
                .builder()
                .setQuoteMode(QuoteMode.ALL)
                .setHeader(columns.stream().map(PassageField::name).toArray(String[]::new))
                .get();
        var csv = new StringBuilder();
        try (var printer = new CSVPrinter(csv, format)) {
            for (Hit hit : hits) printer.printRecord(columns.stream().map(column -> inert(column.cell(hit.passage()))));
        }
        return csv.toString();
    }

    /** Puts an apostrophe before a value that a spreadsheet would run as a formula: articles are untrusted data. */
    private static String inert(String value) {
        return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    public static String markdown(SearchResult result) {
        var text = new StringBuilder("# ");
        String query = result.request().query();
        text.append(query.isBlank() ? "Passages" : escaped(query)).append("\n");
        for (Hit hit : result.hits()) {
            Passage p = hit.passage();
            text.append("\n> ").append(escaped(p.text())).append("\n>\n> — ");
            text.append(p.kind().label())
                    .append(", *")
                    .append(escaped(p.articleTitle()))
                    .append('*');
            if (!p.section().isEmpty()) text.append(", ").append(escaped(p.section()));
            text.append(" (").append(cited(p)).append(")\n");
        }
        return text.toString();
    }

    /** File, kind of source, year, and address, as far as they are known. */
    private static String cited(Passage p) {
        var cited = new ArrayList<String>();
        cited.add(escaped(p.place().source()));
        var source = p.source();
        if (source.mark() != null) cited.add(source.mark().label().toLowerCase(Locale.ROOT));
        if (source.author() != null) cited.add(escaped(source.author()));
        source.year().ifPresent(year -> cited.add(year.toString()));
        if (source.url() != null) cited.add("<" + source.url() + ">");
        return String.join(", ", cited);
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}
