package dev.debrief.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.Seed;
import dev.debrief.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

/** How the pages of a PDF file become lines. */
final class PdfTest {
    private static final String ONE =
            "Committees turn down a candidate whose every story has one hero, because the next"
                    + " role needs somebody who makes others succeed and can name them.";
    private static final String TWO =
            "They approve of people who name the cost of a decision, say who disagreed with it,"
                    + " and tell what they would do differently today.";

    private interface Writing {
        void on(MadePdf pdf) throws IOException;
    }

    private static Article read(Writing writing) throws IOException {
        try (var pdf = new MadePdf()) {
            writing.on(pdf);
            var problems = new ArrayList<Problem>();
            var out = new LineWriter();
            var about = Pdf.read("a.pdf", pdf.bytes(), out, problems);
            assertEquals(List.of(), problems);
            return out.article("a", "a.pdf", about);
        }
    }

    private static List<String> lines(Writing writing) throws IOException {
        return lines(read(writing));
    }

    private static List<String> lines(Article article) {
        return article.lines().stream()
                .map(line -> line.mark() + " " + line.depth() + " " + article.textOf(line))
                .toList();
    }

    @Test
    void linesOfAParagraphAreJoinedAndParagraphsAreApart() throws IOException {
        assertEquals(List.of("TEXT 0 " + ONE, "TEXT 0 " + TWO, "TEXT 0 Short."), lines(pdf -> {
            float y = pdf.paragraph(72, 100, 300, ONE);
            y = pdf.paragraph(72, y + 6, 300, TWO);
            pdf.text(72, y + 6, "Short.");
        }));
    }

    @Test
    void anIndentedLineStartsAParagraph() throws IOException {
        assertEquals(List.of("TEXT 0 " + ONE, "TEXT 0 It goes on here. " + TWO), lines(pdf -> {
            float y = pdf.paragraph(72, 100, 300, ONE);
            pdf.text(90, y, "It goes on here. They approve of people who name the cost");
            pdf.paragraph(72, y + 12, 300, TWO.substring("They approve of people who name the cost ".length()));
        }));
    }

    @Test
    void whatIsLargerOrBoldIsAHeadingAndTheLargestIsTheTitle() throws IOException {
        var article = read(pdf -> {
            pdf.bold(72, 80, 20, "What our panel");
            pdf.bold(72, 104, 20, "listens for");
            pdf.text(72, 140, 14, "Signals");
            float y = pdf.paragraph(72, 165, 400, ONE);
            pdf.bold(72, y + 8, 10, "Ownership");
            y = pdf.paragraph(72, y + 22, 400, TWO);
            pdf.text(72, y + 10, "RED FLAGS");
            pdf.paragraph(72, y + 24, 400, ONE);
        });
        assertEquals(
                List.of(
                        "HEADING 1 What our panel listens for",
                        "HEADING 2 Signals",
                        "TEXT 0 " + ONE,
                        "HEADING 7 Ownership",
                        "TEXT 0 " + TWO,
                        "HEADING 7 RED FLAGS",
                        "TEXT 0 " + ONE),
                lines(article));
        assertEquals("What our panel listens for", article.frontMatter().title());
    }

    @Test
    void columnsAreReadOneAfterTheOtherBelowWhatSpansThem() throws IOException {
        for (float offset : new float[] {0, 5})
            assertEquals(
                    List.of(
                            "HEADING 1 Two columns of advice for panels and for candidates alike",
                            "TEXT 0 " + ONE,
                            "TEXT 0 " + TWO,
                            "TEXT 0 " + TWO + " " + ONE),
                    lines(pdf -> {
                        pdf.text(72, 80, 18, "Two columns of advice for panels and for candidates alike");
                        float y = pdf.paragraph(72, 120, 200, ONE);
                        pdf.paragraph(72, y + 8, 200, TWO);
                        pdf.paragraph(310, 120 + offset, 200, TWO + " " + ONE);
                    }));
    }

    @Test
    void itemsKeepTheirLinesAndTheirNesting() throws IOException {
        assertEquals(
                List.of(
                        "TEXT 0 Three things matter:",
                        "BULLET 1 " + ONE,
                        "BULLET 2 inner item",
                        "BULLET 2 another one",
                        "BULLET 1 last",
                        "NUMBERED 1 first step",
                        "NUMBERED 1 second step"),
                lines(pdf -> {
                    pdf.text(72, 100, "Three things matter:");
                    pdf.text(72, 118, "\u2022");
                    float y = pdf.paragraph(90, 118, 300, ONE);
                    pdf.text(90, y, "-");
                    pdf.text(108, y, "inner item");
                    pdf.text(90, y + 12, "- another one");
                    pdf.text(72, y + 24, "\u2022  last");
                    pdf.text(72, y + 44, "1.");
                    pdf.text(90, y + 44, "first step");
                    pdf.text(72, y + 56, "2. second step");
                }));
    }

    @Test
    void brokenWordsAreJoined() throws IOException {
        assertEquals(
                List.of("TEXT 0 The committee made a decision about cross-functional work and well-known"
                        + " candidates at the end-user level of staff-plus roles, in staff-plus terms."),
                lines(pdf -> {
                    pdf.text(72, 100, "The committee made a deci-");
                    pdf.text(72, 112, "sion about cross-");
                    pdf.text(72, 124, "functional work and well-");
                    pdf.text(72, 136, "known candidates at the end-");
                    pdf.text(72, 148, "user level of staff-");
                    pdf.text(72, 160, "plus roles, in staff-plus terms.");
                }));
    }

    @Test
    void whatReturnsOnEachPageIsDroppedAndSentencesGoOn() throws IOException {
        var lines = lines(pdf -> {
            for (int number = 1; number <= 4; number++) {
                if (number > 1) pdf.newPage();
                pdf.text(72, 40, 8, "Hiring handbook, 2026");
                pdf.text(480, 40, 8, "Confidential");
                pdf.text(
                        72,
                        100,
                        "This is how page " + number + " starts. " + "It is about what nobody says, and how it is");
                pdf.text(72, 112, "heard in rooms that");
                pdf.text(290, 810, 8, "Page " + number + " of 4");
            }
            pdf.text(72, 124, "are closed.");
        });
        assertEquals(
                List.of(
                        "TEXT 0 This is how page 1 starts. It is about what nobody says, and how it is heard in rooms that"),
                lines.subList(0, 1));
        assertTrue(lines.getLast().endsWith("heard in rooms that are closed."), lines.toString());
        assertTrue(
                lines.stream().noneMatch(line -> line.contains("Confidential") || line.contains("of 4")),
                lines.toString());
    }

    @Test
    void aSentenceGoesOnAfterTheEndOfThePage() throws IOException {
        assertEquals(
                List.of(
                        "TEXT 0 The committee waits until everybody has written down what they think before anyone speaks."),
                lines(pdf -> {
                    pdf.text(72, 780, "The committee waits until everybody has written down");
                    pdf.newPage();
                    pdf.text(72, 80, "what they think before anyone speaks.");
                }));
    }

    @Test
    void aTableWithRulingsHasOneLineForEachRow() throws IOException {
        assertEquals(
                List.of(
                        "TEXT 0 The ladder of engineers:",
                        "HEADER_ROW 0 Level | Scope | Signals",
                        "ROW 0 Senior | Owns a service and what it costs to run it | Names trade-offs",
                        "ROW 0 Staff | Moves several teams; writes things down | Names who disagreed",
                        "TEXT 0 After it."),
                lines(pdf -> {
                    pdf.text(72, 90, "The ladder of engineers:");
                    for (float y : new float[] {100, 120, 150, 180}) pdf.line(72, y, 450, y);
                    for (float x : new float[] {72, 150, 300, 450}) pdf.line(x, 100, x, 180);
                    pdf.bold(76, 114, 10, "Level");
                    pdf.bold(154, 114, 10, "Scope");
                    pdf.bold(304, 114, 10, "Signals");
                    pdf.text(76, 132, "Senior");
                    pdf.text(154, 132, "Owns a service and what it");
                    pdf.text(154, 144, "costs to run it");
                    pdf.text(304, 132, "Names trade-offs");
                    pdf.text(76, 162, "Staff");
                    pdf.text(154, 162, "\u2022 Moves several teams");
                    pdf.text(154, 174, "\u2022 writes things down");
                    pdf.text(304, 162, "Names who disagreed");
                    pdf.text(72, 200, "After it.");
                }));
    }

    @Test
    void aTableWithoutRulingsIsKnownByItsAlignment() throws IOException {
        var expected = List.of(
                "HEADING 7 Ladder",
                "HEADER_ROW 0 Level | Scope | Signals",
                "ROW 0 Junior | One task at a time, with help | Asks early",
                "ROW 0 Senior | Owns a service and what it costs | Names trade-offs",
                "ROW 0 Staff | Moves several teams at once | Names who disagreed",
                "TEXT 0 " + ONE);
        for (float gap : new float[] {0, 8})
            assertEquals(expected, lines(pdf -> {
                pdf.bold(72, 80, 10, "Ladder");
                String[][] rows = {
                    {"Level", "Scope", "", "Signals"},
                    {"Junior", "One task at a time,", "with help", "Asks early"},
                    {"Senior", "Owns a service and", "what it costs", "Names trade-offs"},
                    {"Staff", "Moves several teams", "at once", "Names who disagreed"}
                };
                float y = 100;
                for (String[] row : rows) {
                    pdf.text(72, y, row[0]);
                    pdf.text(150, y, row[1]);
                    pdf.text(320, y, row[3]);
                    if (!row[2].isEmpty()) pdf.text(150, y += 12, row[2]);
                    y += 12 + gap;
                }
                pdf.paragraph(72, y + 12, 400, ONE);
            }));
    }

    @Test
    void aTableThatGoesOnDoesNotRepeatItsHeader() throws IOException {
        assertEquals(
                List.of(
                        "HEADER_ROW 0 Level | Signals",
                        "ROW 0 Senior | Names trade-offs and what they cost the team",
                        "ROW 0 Staff | Names who disagreed and why they came round"),
                lines(pdf -> {
                    for (String[] row : new String[][] {
                        {"Senior", "Names trade-offs and what they cost the team"},
                        {"Staff", "Names who disagreed and why they came round"}
                    }) {
                        if (row[0].equals("Staff")) pdf.newPage();
                        for (float y : new float[] {60, 80, 100}) pdf.line(72, y, 450, y);
                        for (float x : new float[] {72, 150, 450}) pdf.line(x, 60, x, 100);
                        pdf.bold(76, 74, 10, "Level");
                        pdf.bold(154, 74, 10, "Signals");
                        pdf.text(76, 94, row[0]);
                        pdf.text(154, 94, row[1]);
                    }
                }));
    }

    @Test
    void aJobAndItsYearsAreOneLine() throws IOException {
        assertEquals(
                List.of(
                        "TEXT 0 Staff engineer, Acme 2019-2023",
                        "BULLET 1 Led the move of payments to a new ledger",
                        "TEXT 0 Engineer, Other 2015-2019",
                        "BULLET 1 Ran the search team, with four people"),
                lines(pdf -> {
                    pdf.text(72, 100, "Staff engineer, Acme");
                    pdf.text(460, 100, "2019-2023");
                    pdf.text(80, 114, "\u2022 Led the move of payments to a new ledger");
                    pdf.text(72, 136, "Engineer, Other");
                    pdf.text(460, 136, "2015-2019");
                    pdf.text(80, 150, "\u2022 Ran the search team, with four people");
                }));
    }

    @Test
    void contentsWatermarksAndTextPrintedTwiceAreRead() throws IOException {
        assertEquals(List.of("HEADING 7 Twice", "TEXT 0 " + ONE), lines(pdf -> {
            pdf.text(72, 80, "Introduction . . . . . . . . . . . . . . . 3");
            pdf.text(72, 120, "Twice");
            pdf.text(72.3f, 120, "Twice");
            pdf.paragraph(72, 140, 300, ONE);
            pdf.page().beginText();
            pdf.page().setFont(new PDType1Font(FontName.HELVETICA), 60);
            pdf.page().setTextMatrix(Matrix.getRotateInstance(0.8, 100, 300));
            pdf.page().showText("DRAFT");
            pdf.page().endText();
        }));
    }

    @Test
    void aTurnedPageIsReadAsItIsSeen() throws IOException {
        assertEquals(List.of("TEXT 0 First line.", "TEXT 0 Second line."), lines(pdf -> {
            pdf.document.getPage(0).setRotation(90);
            for (int i = 0; i < 2; i++) {
                pdf.page().beginText();
                pdf.page().setFont(new PDType1Font(FontName.HELVETICA), 10);
                pdf.page().setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 100 + 30 * i, 100));
                pdf.page().showText(i == 0 ? "First line." : "Second line.");
                pdf.page().endText();
            }
        }));
    }

    @Test
    void theTitleIsThatOfTheFileIfNothingIsLargerThanTheText() throws IOException {
        for (String stated : List.of("What our panel listens for", "Microsoft Word - draft 3.docx", "2024-03-01"))
            assertEquals(
                    stated.startsWith("What") ? stated : null,
                    read(pdf -> {
                                pdf.paragraph(72, 100, 300, ONE);
                                pdf.document.getDocumentInformation().setTitle(stated);
                            })
                            .frontMatter()
                            .title());
    }

    @Test
    void everyWordIsReadInItsOrderWhateverTheLayout() throws IOException {
        long seed = Seed.of(PdfTest.class);
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var written = new ArrayList<String>();
            var article = read(pdf -> {
                int columns = 1 + random.nextInt(2);
                float width = 450f / columns - 20;
                pdf.bold(72, 110, 16, "A heading that runs across the whole page and all of its columns");
                written.add("A heading that runs across the whole page and all of its columns");
                for (int column = 0; column < columns; column++) {
                    float y = 150 + random.nextInt(20);
                    for (int n = 1 + random.nextInt(2); n > 0; n--) {
                        String text = words(random, 90 + random.nextInt(20));
                        written.add(text);
                        y = pdf.paragraph(72 + column * (width + 20), y, width, text) + 2 + random.nextInt(8);
                    }
                }
            });
            assertEquals(
                    String.join(" ", written), article.text().replace('\n', ' ').strip(), () -> Seed.replay(seed));
        }
    }

    private static String words(Random random, int count) {
        var text = new StringBuilder("So");
        for (int i = 1; i < count; i++) {
            text.append(' ');
            for (int n = 1 + random.nextInt(9); n > 0; n--) text.append((char) ('a' + random.nextInt(26)));
        }
        return text.append('.').toString();
    }
}
