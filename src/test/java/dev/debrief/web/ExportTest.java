package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.index.Records.IndexedPassage;
import dev.debrief.search.Hit;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

final class ExportTest {
    private static Hit hit(String text, String title) {
        return new Hit(
                new IndexedPassage(
                        "id",
                        Kind.ADVICE,
                        text,
                        "a",
                        "An article",
                        "a.md",
                        "",
                        title,
                        List.of(),
                        List.of(),
                        List.of("Acme"),
                        List.of(),
                        List.of(),
                        Verdict.NONE,
                        null,
                        null,
                        List.of(),
                        0,
                        text.length(),
                        null,
                        List.of()),
                List.of(),
                1);
    }

    @Test
    void csvReadsBackAsItWas() throws IOException {
        String text = "He said \"no\",\nand left; 1,000 times";
        var rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .get()
                .parse(new StringReader(Export.csv(List.of(hit(text, "T")))))
                .getRecords();
        assertEquals(1, rows.size());
        assertEquals(text, rows.getFirst().get("text"));
        assertEquals("Acme", rows.getFirst().get("companies"));
    }

    @Test
    void noValueIsAFormulaToASpreadsheet() throws IOException {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
            var rows = CSVFormat.RFC4180
                    .parse(new StringReader(Export.csv(List.of(hit(formula, formula)))))
                    .getRecords();
            assertEquals("'" + formula, rows.get(1).get(2));
            assertEquals("'" + formula, rows.get(1).get(3));
        }
    }
}
