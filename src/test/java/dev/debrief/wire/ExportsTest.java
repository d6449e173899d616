package dev.debrief.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.domain.Described.Heading;
import dev.debrief.domain.Described.Judgement;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Passage.Links;
import dev.debrief.domain.Passage.Place;
import dev.debrief.domain.Schema;
import dev.debrief.domain.Source;
import dev.debrief.domain.Tags;
import dev.debrief.domain.Verdict;
import dev.debrief.search.Hit;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

final class ExportsTest {
    private static Hit hit(String text, String title) {
        return Hit.of(new Passage(
                "id",
                text,
                new Heading("", title),
                Judgement.inferred(Kind.ADVICE, Verdict.NONE),
                new Tags(Map.of(Dimension.COMPANY, List.of("Acme", "Bolt"))),
                new Place("a", "An article", "a.md", 0, text.length()),
                new Source(
                        "Original",
                        "A. Nother",
                        "2019-03",
                        "https://example.com/a",
                        "MIT",
                        Source.Extent.WHOLE,
                        Source.Standing.FIRST_HAND),
                new Links(null, null, null, List.of(), List.of())));
    }

    @Test
    void csvKeepsTheText() throws IOException {
        String text = "He said \"no\",\nand left; 1,000 times";
        var rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .get()
                .parse(new StringReader(Exports.csv(List.of(hit(text, "T")), Schema.SHIPPED)))
                .getRecords();
        assertEquals(1, rows.size());
        assertEquals(text, rows.getFirst().get("text"));
        assertEquals("Acme; Bolt", rows.getFirst().get("companies"));
        assertEquals("An article", rows.getFirst().get("article"));
        assertEquals("", rows.getFirst().get("pattern"));
    }

    @Test
    void markdownQuotesEachPassageAndEscapesItsMarks() {
        var request = SearchRequest.of("scope *and* impact");
        var result = new SearchResult(
                request,
                null,
                new SearchResult.Found(1, 1, 1),
                List.of(hit("Say [what] _changed_", "T")),
                List.of(),
                Map.of(),
                List.of(),
                new SearchResult.About(true, List.of(), List.of()),
                List.of(),
                0);
        assertEquals("""
                # scope \\*and\\* impact

                > Say \\[what\\] \\_changed\\_
                >
                > — Advice, *An article* (a.md, first-hand, A. Nother, 2019, <https://example.com/a>)
                """, Exports.markdown(result));
    }

    @Test
    void noCsvValueIsASpreadsheetFormula() throws IOException {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1x", "\r=1x")) {
            var rows = CSVFormat.RFC4180
                    .parse(new StringReader(Exports.csv(List.of(hit(formula, formula)), Schema.SHIPPED)))
                    .getRecords();
            assertEquals("'" + formula, rows.get(1).get(2));
            assertEquals("'" + formula, rows.get(1).get(3));
        }
    }
}
