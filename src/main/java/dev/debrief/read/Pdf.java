package dev.debrief.read;

import dev.debrief.domain.Source;
import dev.debrief.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF file: the text layer of its pages. */
final class Pdf {
    private static final int MOST_PAGES = 2000;
    private static final int MOST_LINES = 500_000;
    /** The file ends with this, and at most so many bytes after it. */
    private static final String END = "%%EOF";

    private static final int AFTER_END = 4096;
    private static final String CUT_OFF = "is damaged or cut off";

    /** java.util.logging forgets the level of a logger that nothing references. What matters here is thrown. */
    private static final List<Logger> SILENT =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    static {
        for (var logger : SILENT) logger.setLevel(Level.OFF);
        PdfFonts.install();
    }

    private final String file;
    private final List<Problem> problems;
    private final ReadingBudget budget;

    private Pdf(String file, ReadingBudget budget, List<Problem> problems) {
        this.file = file;
        this.budget = budget;
        this.problems = problems;
    }

    /**
     * Writes the lines of a PDF file.
     *
     * @param file its name, for problems
     * @throws IOException if nothing of it can be read; the message says what to do
     */
    static FrontMatter read(String file, byte[] bytes, LineWriter out, List<Problem> problems) throws IOException {
        return read(file, bytes, new ReadingBudget(), out, problems);
    }

    static FrontMatter read(String file, byte[] bytes, ReadingBudget budget, LineWriter out, List<Problem> problems)
            throws IOException {
        return new Pdf(file, budget, problems).read(bytes, out);
    }

    private FrontMatter read(byte[] bytes, LineWriter out) throws IOException {
        if (bytes.length == 0) throw new IOException("is empty");
        var source = new PdfSource(bytes, budget);
        var pages = new ArrayList<PrintedPage>();
        Optional<String> stated;
        try (var document = Loader.loadPDF(source, source::cache)) {
            readPages(document, pages);
            stated = StatedTitle.of(document.getDocumentInformation().getTitle());
        } catch (InvalidPasswordException e) {
            throw new IOException("is protected by a password; save it without one", e);
        } catch (IOException | RuntimeException e) {
            if (budget.isExceeded()) throw e;
            throw new IOException(CUT_OFF + "; save it again", e);
        }
        if (pages.stream().allMatch(page -> page.lines().isEmpty()))
            throw new IOException(
                    isCutOff(bytes) ? CUT_OFF + "; save it again" : "has no text layer; run OCR over it first");
        if (isCutOff(bytes)) report(CUT_OFF + "; only what is there was read: save it again");
        var pieces = new ArrayList<Printed>();
        for (var page : PrintedFurniture.removed(pages)) {
            budget.nextStep();
            pieces.addAll(PrintedLayout.of(page, budget));
        }
        var title = PrintedText.write(pieces, out);
        return FrontMatter.about(title.or(() -> stated).orElse(null), Source.UNKNOWN);
    }

    private void readPages(PDDocument document, List<PrintedPage> pages) throws IOException {
        int number = 0;
        int lines = 0;
        int pictures = 0;
        var broken = new ArrayList<String>();
        for (PDPage page : document.getPages()) {
            if (++number > MOST_PAGES || lines > MOST_LINES) {
                report("has more than " + MOST_PAGES + " pages or " + MOST_LINES
                        + " lines; split it: only what is before was read");
                break;
            }
            budget.nextStep();
            try {
                var printed = PdfPage.read(page, number, budget);
                pages.add(printed);
                lines += printed.lines().size();
                if (printed.lines().isEmpty() && hasPicture(page)) pictures++;
            } catch (IOException | RuntimeException e) {
                if (budget.isExceeded()) throw e;
                broken.add(String.valueOf(number));
            }
        }
        if (number == 0 || broken.size() == number) throw new IOException("no page of it can be read");
        if (!broken.isEmpty())
            report("is damaged on the pages " + String.join(", ", broken) + ", which were not read; save it again");
        if (lines > 0 && 2 * pictures > number)
            report("has no text layer on " + pictures + " of its pages, which were not read; run OCR over it first");
    }

    private static boolean hasPicture(PDPage page) {
        var resources = page.getResources();
        if (resources == null) return false;
        for (var name : resources.getXObjectNames()) if (resources.isImageXObject(name)) return true;
        return false;
    }

    private static boolean isCutOff(byte[] bytes) {
        int from = Math.max(0, bytes.length - AFTER_END);
        return !new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains(END);
    }

    private void report(String message) {
        problems.add(new Problem(file, 0, message));
    }
}
