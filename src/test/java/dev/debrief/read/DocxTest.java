package dev.debrief.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** How the paragraphs and tables of a Word document become lines. */
final class DocxTest {
    private interface Writing {
        void on(XWPFDocument document) throws IOException;
    }

    private static Article read(Writing writing) throws IOException {
        try (var document = new XWPFDocument()) {
            document.createStyles();
            writing.on(document);
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            var out = new LineWriter();
            var about = Docx.read(bytes.toByteArray(), out);
            return out.article("a", "a.docx", about);
        }
    }

    private static List<String> lines(Writing writing) throws IOException {
        var article = read(writing);
        return article.lines().stream()
                .map(line -> line.mark() + " " + line.depth() + " " + article.textOf(line))
                .toList();
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        var paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static void styled(XWPFDocument document, String style, String text) {
        paragraph(document, text).setStyle(style);
    }

    /** Adds a style; the id is what Word in another language uses. */
    private static void style(XWPFDocument document, String id, String name) {
        style(document, id, name, unused -> {});
    }

    private static void style(XWPFDocument document, String id, String name, Consumer<CTStyle> more) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        more.accept(style);
        document.getStyles().addStyle(new XWPFStyle(style));
    }

    @Test
    void stylesSayWhatIsAHeadingInAnyLanguage() throws IOException {
        var article = read(document -> {
            style(document, "berschrift1", "heading 1");
            style(document, "Titel", "Title");
            style(document, "P2", "Überschrift 2");
            style(
                    document,
                    "Own",
                    "Section of our own",
                    own -> own.addNewPPr().addNewOutlineLvl().setVal(BigInteger.TWO));
            style(
                    document,
                    "Below",
                    "Based on it",
                    below -> below.addNewBasedOn().setVal("Own"));
            styled(document, "Titel", "How we level people");
            styled(document, "berschrift1", "Levels");
            styled(document, "P2", "Senior");
            styled(document, "Own", "Signals");
            styled(document, "Below", "More signals");
            paragraph(document, "Text.");
            paragraph(document, "By hand")
                    .getCTP()
                    .addNewPPr()
                    .addNewOutlineLvl()
                    .setVal(BigInteger.ZERO);
        });
        assertEquals(
                List.of(
                        "HEADING 1 How we level people",
                        "HEADING 2 Levels",
                        "HEADING 3 Senior",
                        "HEADING 4 Signals",
                        "HEADING 4 More signals",
                        "TEXT 0 Text.",
                        "HEADING 2 By hand"),
                article.lines().stream()
                        .map(line -> line.mark() + " " + line.depth() + " " + article.textOf(line))
                        .toList());
        assertEquals("How we level people", article.frontMatter().title());
    }

    @Test
    void aParagraphThatIsBoldFromEndToEndIsAHeading() throws IOException {
        assertEquals(
                List.of("HEADING 7 Ownership", "TEXT 0 Partly bold", "TEXT 0 All of it is bold, and a sentence."),
                lines(document -> {
                    paragraph(document, "Ownership").getRuns().getFirst().setBold(true);
                    var partly = paragraph(document, "Partly ");
                    partly.getRuns().getFirst().setBold(true);
                    partly.createRun().setText("bold");
                    paragraph(document, "All of it is bold, and a sentence.")
                            .getRuns()
                            .getFirst()
                            .setBold(true);
                }));
    }

    private static BigInteger list(XWPFDocument document, STNumberFormat.Enum... formats) {
        var kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(
                BigInteger.valueOf(document.createNumbering().getAbstractNums().size()));
        for (int i = 0; i < formats.length; i++) {
            var level = kind.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewNumFmt().setVal(formats[i]);
        }
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
    }

    private static void item(XWPFDocument document, BigInteger list, int level, String text) {
        var paragraph = paragraph(document, text);
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
    }

    @Test
    void listsKeepTheirKindAndNesting() throws IOException {
        assertEquals(
                List.of(
                        "BULLET 1 item",
                        "NUMBERED 2 inner step",
                        "BULLET 1 last",
                        "BULLET 2 by the name of its style",
                        "BULLET 1 typed by hand",
                        "NUMBERED 1 typed as well"),
                lines(document -> {
                    var list = list(document, STNumberFormat.BULLET, STNumberFormat.LOWER_LETTER);
                    style(document, "Aufzhlungszeichen2", "List Bullet 2");
                    item(document, list, 0, "item");
                    item(document, list, 1, "inner step");
                    item(document, list, 0, "last");
                    styled(document, "Aufzhlungszeichen2", "by the name of its style");
                    paragraph(document, "\u2022 typed by hand");
                    paragraph(document, "2. typed as well");
                }));
    }

    @Test
    void linesThatTheAuthorBrokeStayApart() throws IOException {
        assertEquals(List.of("TEXT 0 One", "TEXT 0 two three"), lines(document -> {
            var run = paragraph(document, "One").getRuns().getFirst();
            run.addBreak();
            run.setText("two");
            run.addTab();
            run.setText("three");
        }));
    }

    private static void table(XWPFDocument document, String... rows) {
        XWPFTable table = document.createTable(rows.length, rows[0].split("\\|").length);
        for (int i = 0; i < rows.length; i++) {
            String[] cells = rows[i].split("\\|");
            for (int j = 0; j < cells.length; j++) {
                var cell = table.getRow(i).getCell(j);
                String[] paragraphs = cells[j].split("/");
                cell.getParagraphs().getFirst().createRun().setText(paragraphs[0]);
                for (int k = 1; k < paragraphs.length; k++)
                    cell.addParagraph().createRun().setText(paragraphs[k]);
            }
        }
    }

    @Test
    void aTableHasOneLineForEachRow() throws IOException {
        assertEquals(
                List.of(
                        "HEADER_ROW 0 Level | Scope | Signals",
                        "ROW 0 Senior | Owns a service and what it costs to run it | Names trade-offs; Asks early",
                        "ROW 0 Staff | Moves several teams in one direction | Names who disagreed"),
                lines(document -> table(
                        document,
                        "Level|Scope|Signals",
                        "Senior|Owns a service and what it costs to run it|Names trade-offs/Asks early",
                        "Staff|Moves several teams in one direction|Names who disagreed")));
    }

    @Test
    void aRowThatLooksLikeTheOthersIsNoHeaderUnlessItSaysSo() throws IOException {
        String[] rows = {"Senior|Owns a service", "Staff|Moves teams", "Principal|Moves firms"};
        assertEquals(
                List.of("ROW 0 Senior | Owns a service", "ROW 0 Staff | Moves teams", "ROW 0 Principal | Moves firms"),
                lines(document -> table(document, rows)));
        assertEquals(
                "HEADER_ROW 0 Senior | Owns a service",
                lines(document -> {
                            table(document, rows);
                            document.getTables().getFirst().getRow(0).setRepeatHeader(true);
                        })
                        .getFirst());
    }

    @Test
    void aTableThatOnlyPutsThingsNextToEachOtherIsReadCellByCell() throws IOException {
        assertEquals(
                List.of("TEXT 0 Skills", "TEXT 0 Java", "TEXT 0 Jobs", "TEXT 0 Led a team"),
                lines(document -> table(document, "Skills/Java|Jobs/Led a team")));
    }

    @Test
    void tablesOfContentsHeadersHiddenAndDeletedTextAreNotRead() throws IOException {
        assertEquals(List.of("TEXT 0 Text kept."), lines(document -> {
            style(document, "Verzeichnis1", "toc 1");
            styled(document, "Verzeichnis1", "Levels\t3");
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Confidential");
            var paragraph = paragraph(document, "Text kept.");
            paragraph.createRun().setText(" hidden");
            paragraph.getRuns().getLast().setVanish(true);
            paragraph.getCTP().addNewDel().addNewR().addNewDelText().setStringValue(" deleted");
        }));
    }

    @Test
    void aFootnoteFollowsItsParagraph() throws IOException {
        assertEquals(List.of("TEXT 0 A claim.", "TEXT 0 Its source.", "TEXT 0 Next."), lines(document -> {
            var paragraph = paragraph(document, "A claim.");
            document.createFootnotes();
            var footnote = document.createFootnote();
            footnote.createParagraph().createRun().setText("Its source.");
            paragraph.addFootnoteReference(footnote);
            paragraph(document, "Next.");
        }));
    }

    @Test
    void whatIsDeclaredCounts() throws IOException {
        var article = read(document -> paragraph(document, "They turned down a lone hero. {.rejection-trigger}"));
        assertEquals("They turned down a lone hero.\n", article.text());
        assertEquals("{.rejection-trigger}", article.declared().getFirst().attributes());
    }

    @Test
    void thePropertiesHaveATitleUnlessItIsADateOrATemplate() throws IOException {
        for (String junk :
                List.of("2024-03-01", "March 3rd, 2024", "Resume template", "Microsoft Word - a.doc", "x", ""))
            assertNull(
                    read(document -> {
                                document.getProperties().getCoreProperties().setTitle(junk);
                                paragraph(document, "Text.").createRun().addBreak(BreakType.PAGE);
                            })
                            .frontMatter()
                            .title(),
                    junk);
        assertEquals(
                "Engineering ladder",
                read(document -> {
                            document.getProperties().getCoreProperties().setTitle("Engineering  ladder ");
                            paragraph(document, "Text.");
                        })
                        .frontMatter()
                        .title());
    }
}
