package dev.debrief.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A PDF file that a test writes, in points from the upper left corner of an A4 page. */
final class MadePdf implements AutoCloseable {
    static final float BODY = 10;

    static {
        PdfFonts.install();
    }

    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    final PDDocument document = new PDDocument();
    private PDPageContentStream page;

    MadePdf() {
        page = nextPage();
    }

    private PDPageContentStream nextPage() {
        try {
            var added = new PDPage(PDRectangle.A4);
            document.addPage(added);
            return new PDPageContentStream(document, added);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void newPage() throws IOException {
        page.close();
        page = nextPage();
    }

    PDPageContentStream page() {
        return page;
    }

    void text(float x, float y, String text) throws IOException {
        text(x, y, BODY, text);
    }

    void text(float x, float y, float size, String text) throws IOException {
        show(plain, x, y, size, text);
    }

    void bold(float x, float y, float size, String text) throws IOException {
        show(bold, x, y, size, text);
    }

    private void show(PDFont font, float x, float y, float size, String text) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, PDRectangle.A4.getHeight() - y);
        page.showText(text);
        page.endText();
    }

    /** Writes a text in lines of a width, 12 points apart; returns where the next line would be. */
    float paragraph(float x, float y, float width, String text) throws IOException {
        float at = y;
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && plain.getStringWidth(line + " " + word) / 1000 * BODY > width) {
                text(x, at, line.toString());
                line.setLength(0);
                at += 12;
            }
            if (!line.isEmpty()) line.append(' ');
            line.append(word);
        }
        text(x, at, line.toString());
        return at + 12;
    }

    void line(float x0, float y0, float x1, float y1) throws IOException {
        float height = PDRectangle.A4.getHeight();
        page.moveTo(x0, height - y0);
        page.lineTo(x1, height - y1);
        page.stroke();
    }

    byte[] bytes() throws IOException {
        page.close();
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
