package dev.debrief.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.Seed;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a PDF file, it is reported by name with what to do, and everything else is read. */
@Timeout(120)
final class HostilePdfTest {
    private static final String TEXT = "Committees reject vague claims, and say so in writing.";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private static byte[] good() throws IOException {
        try (var pdf = new MadePdf()) {
            for (int page = 0; page < 5; page++) {
                if (page > 0) pdf.newPage();
                pdf.text(72, 120, TEXT + " Page " + page + ".");
            }
            return pdf.bytes();
        }
    }

    private List<String> problemsOf(byte[] bytes) throws IOException {
        return new BesideAGoodArticle(folder).problemsOf("bad.pdf", bytes);
    }

    private String textOf(byte[] bytes) throws IOException {
        return new BesideAGoodArticle(folder).firstTextWith("bad.pdf", bytes);
    }

    @Test
    void aSoundFileHasNoProblems() throws IOException {
        assertEquals(List.of(), problemsOf(good()));
        assertTrue(textOf(good()).contains(TEXT));
    }

    private static void addPicture(MadePdf pdf) throws IOException {
        var picture =
                LosslessFactory.createFromImage(pdf.document, new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB));
        pdf.page().drawImage(picture, 50, 50, 400, 600);
    }

    @Test
    void picturesOfPagesNeedOcr() throws IOException {
        try (var pdf = new MadePdf()) {
            addPicture(pdf);
            assertEquals(
                    List.of("bad.pdf: could not be read (has no text layer; run OCR over it first); skipped"),
                    problemsOf(pdf.bytes()));
        }
    }

    @Test
    void whatHasATextLayerIsReadWhereMostPagesHaveNone() throws IOException {
        try (var pdf = new MadePdf()) {
            pdf.text(72, 120, TEXT);
            for (int i = 0; i < 3; i++) {
                pdf.newPage();
                addPicture(pdf);
            }
            byte[] bytes = pdf.bytes();
            assertEquals(
                    List.of("bad.pdf: has no text layer on 3 of its pages, which were not read; run OCR over it first"),
                    problemsOf(bytes));
            assertTrue(textOf(bytes).contains(TEXT));
        }
    }

    private static byte[] encrypted(String password) throws IOException {
        try (var pdf = new MadePdf()) {
            pdf.text(72, 120, TEXT);
            var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            pdf.document.protect(policy);
            return pdf.bytes();
        }
    }

    @Test
    void aPasswordMustBeTakenOffFirst() throws IOException {
        assertEquals(
                List.of("bad.pdf: could not be read (is protected by a password; save it without one); skipped"),
                problemsOf(encrypted("secret")));
    }

    @Test
    void aFileThatOpensWithoutItsPasswordIsRead() throws IOException {
        assertEquals(List.of(), problemsOf(encrypted("")));
        assertTrue(textOf(encrypted("")).contains(TEXT));
    }

    @Test
    void whatIsNoPdfFileIsReported() throws IOException {
        assertEquals(List.of("bad.pdf: could not be read (is empty); skipped"), problemsOf(new byte[0]));
        for (String content : List.of("no article", "%PDF-1.7\n", "\0\0\0", "%PDF-1.7\ntrailer<</Root 1 0 R>>\n%%EOF"))
            assertEquals(
                    List.of("bad.pdf: could not be read (is damaged or cut off; save it again); skipped"),
                    problemsOf(content.getBytes(StandardCharsets.ISO_8859_1)),
                    content);
    }

    @Test
    void whateverIsLeftOfAFileThatWasCutOffIsReported() throws IOException {
        byte[] bytes = good();
        for (int length = bytes.length - 40; length > 0; length -= bytes.length / 12) {
            var problems = problemsOf(Arrays.copyOf(bytes, length));
            assertEquals(1, problems.size(), problems.toString());
            assertTrue(problems.getFirst().startsWith("bad.pdf: "), problems.toString());
            assertTrue(problems.getFirst().contains("is damaged or cut off"), problems.toString());
        }
    }

    @Test
    void changedBytesCostAtMostTheirFile() throws IOException {
        long seed = Seed.of(HostilePdfTest.class);
        var random = new Random(seed);
        byte[] bytes = good();
        for (int i = 0; i < 300; i++) {
            byte[] changed = bytes.clone();
            int from = random.nextInt(changed.length);
            for (int n = 1 + random.nextInt(20); n > 0; n--)
                changed[Math.min(changed.length - 1, from + random.nextInt(40))] = (byte) random.nextInt(256);
            var problems = problemsOf(changed);
            assertTrue(problems.size() <= 2, () -> problems + ", " + Seed.replay(seed));
            assertTrue(
                    problems.stream().noneMatch(line -> line.contains("Exception") || line.contains("Error")),
                    () -> problems + ", " + Seed.replay(seed));
        }
    }

    /** A stream of so many bytes, which is a thousandth of it in the file. */
    private static byte[] packed(long length) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (long i = 0; i < length; i += spaces.length) out.write(spaces);
        }
        return packed.toByteArray();
    }

    @Test
    void aPageThatUnpacksToMoreThanTheBudgetIsStopped() throws IOException {
        try (var pdf = new MadePdf()) {
            var stream = new PDStream(pdf.document);
            try (var out = stream.getCOSObject().createRawOutputStream()) {
                out.write(packed(256 << 20));
            }
            stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
            var page = new PDPage();
            // One stream would be unpacked bit by bit.
            page.setContents(List.of(stream, new PDStream(pdf.document)));
            pdf.document.addPage(page);
            byte[] bytes = pdf.bytes();
            assertTrue(bytes.length < 1 << 20);
            var budget = new ReadingBudget(Duration.ofMinutes(2), 64 << 20);
            var stopped = assertThrows(
                    IOException.class, () -> Pdf.read("bad.pdf", bytes, budget, new LineWriter(), new ArrayList<>()));
            assertEquals("unpacks to more than fits into memory; save it again with less in it", stopped.getMessage());
        }
    }

    @Test
    void drawingsThatDrawDrawingsAreStoppedInTime() throws IOException {
        try (var pdf = new MadePdf()) {
            // Each one draws the next ten times: a trillion words.
            PDFormXObject inner = null;
            for (int i = 0; i < 12; i++) {
                var form = new PDFormXObject(pdf.document);
                form.setResources(new PDResources());
                String content = "0 0 m ";
                if (inner != null)
                    content = ("/" + form.getResources().add(inner).getName() + " Do ").repeat(10);
                try (var out = form.getCOSObject().createOutputStream()) {
                    out.write(content.getBytes(StandardCharsets.ISO_8859_1));
                }
                inner = form;
            }
            pdf.page().drawForm(inner);
            byte[] bytes = pdf.bytes();
            var budget = new ReadingBudget(Duration.ofSeconds(1), 1 << 30);
            var stopped = assertThrows(
                    IOException.class, () -> Pdf.read("bad.pdf", bytes, budget, new LineWriter(), new ArrayList<>()));
            assertTrue(String.valueOf(stopped.getMessage()).startsWith("takes longer than 1 s"), stopped.getMessage());
        }
    }

    @Test
    void aDrawingThatContainsItselfEnds() throws IOException {
        try (var pdf = new MadePdf()) {
            pdf.text(72, 120, TEXT);
            var form = new PDFormXObject(pdf.document);
            form.setResources(new PDResources());
            var name = form.getResources().add(form);
            try (var out = form.getCOSObject().createOutputStream()) {
                out.write(("/" + name.getName() + " Do ").repeat(2).getBytes(StandardCharsets.ISO_8859_1));
            }
            pdf.page().drawForm(form);
            var problems = problemsOf(pdf.bytes());
            assertFalse(problems.toString().contains("Exception"), problems.toString());
        }
    }

    @Test
    void thousandsOfPagesAreReadUpToALimit() throws IOException {
        try (var pdf = new MadePdf()) {
            pdf.text(72, 120, TEXT);
            for (int i = 0; i < 2100; i++) pdf.document.addPage(new PDPage());
            byte[] bytes = pdf.bytes();
            assertTrue(problemsOf(bytes).getFirst().startsWith("bad.pdf: has more than 2000 pages"));
            assertTrue(textOf(bytes).contains(TEXT));
        }
    }
}
