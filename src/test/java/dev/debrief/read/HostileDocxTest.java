package dev.debrief.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.Seed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a Word document, it is reported by name with what to do, and everything else is read. */
@Timeout(120)
final class HostileDocxTest {
    private static final String TEXT = "Committees reject vague claims.";
    private static final String DAMAGED = "bad.docx: could not be read (is damaged or cut off; save it again); skipped";
    private static final String CONTENT_TYPES =
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + "<Default Extension='xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml"
                    + ".document.main+xml'/></Types>";
    private static final String RELATIONSHIPS =
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1'"
                    + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
                    + " Target='document.xml'/></Relationships>";
    private static final String START =
            "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>";
    private static final String END = "</w:body></w:document>";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private List<String> problemsOf(String name, byte[] bytes) throws IOException {
        return new BesideAGoodArticle(folder).problemsOf(name, bytes);
    }

    private static byte[] good() throws IOException {
        try (var document = new XWPFDocument()) {
            for (int i = 0; i < 50; i++) document.createParagraph().createRun().setText(TEXT + " " + i);
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private interface Part {
        void write(ZipOutputStream out) throws IOException;
    }

    /** A document whose text is written by {@code body}. */
    private static byte[] zipped(Part body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(CONTENT_TYPES.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(RELATIONSHIPS.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("document.xml"));
            body.write(zip);
        }
        return bytes.toByteArray();
    }

    private static byte[] withBody(String xml) throws IOException {
        return zipped(out -> out.write((START + xml + END).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aSoundFileHasNoProblems() throws IOException {
        assertEquals(List.of(), problemsOf("bad.docx", good()));
        assertEquals(List.of(), problemsOf("bad.docx", withBody("<w:p><w:r><w:t>" + TEXT + "</w:t></w:r></w:p>")));
    }

    @Test
    void aPasswordMustBeTakenOffFirst() throws Exception {
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(good());
            }
            var bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            assertEquals(
                    List.of("bad.docx: could not be read (is protected by a password; save it without one); skipped"),
                    problemsOf("bad.docx", bytes.toByteArray()));
        }
    }

    @Test
    void otherFormatsAreNamed() throws Exception {
        var old = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            files.writeFilesystem(old);
        }
        assertEquals(
                List.of("bad.doc: could not be read (is in the old format of Word; save it as .docx); skipped"),
                problemsOf("bad.doc", old.toByteArray()));
        assertEquals(
                List.of("bad.doc: could not be read (is in the format RTF; save it as .docx); skipped"),
                problemsOf("bad.doc", "{\\rtf1 text}".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(
                List.of("bad.doc: could not be read (is no Word document, or damaged; save it as .docx); skipped"),
                problemsOf("bad.doc", "<html>".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(List.of(), problemsOf("bad.doc", good()), "a new one under the old name is read");
    }

    @Test
    void whatWordWritesWhileADocumentIsOpenIsIgnored() throws IOException {
        assertEquals(List.of(), problemsOf("~$bad.docx", new byte[162]));
    }

    @Test
    void aFileThatWasCutOffIsReported() throws IOException {
        byte[] bytes = good();
        assertEquals(List.of("bad.docx: could not be read (is empty); skipped"), problemsOf("bad.docx", new byte[0]));
        for (int length = bytes.length - 30; length > 4; length -= bytes.length / 12)
            assertEquals(List.of(DAMAGED), problemsOf("bad.docx", Arrays.copyOf(bytes, length)));
    }

    @Test
    void changedBytesCostAtMostTheirFile() throws IOException {
        long seed = Seed.of(HostileDocxTest.class);
        var random = new Random(seed);
        byte[] bytes = good();
        for (int i = 0; i < 300; i++) {
            byte[] changed = bytes.clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--)
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            var problems = problemsOf("bad.docx", changed);
            assertTrue(problems.size() <= 1, () -> problems + ", " + Seed.replay(seed));
            assertTrue(
                    problems.stream().allMatch(line -> line.contains("; save it")),
                    () -> problems + ", " + Seed.replay(seed));
        }
    }

    @Test
    void aTextThatUnpacksToGigabytesIsStopped() throws IOException {
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        byte[] bomb = zipped(out -> {
            out.write(START.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 300; i++) out.write(spaces);
            out.write(END.getBytes(StandardCharsets.UTF_8));
        });
        assertTrue(bomb.length < 1 << 20);
        assertEquals(
                List.of(
                        "bad.docx: could not be read (unpacks to more than a text can be; save it again with less in it);"
                                + " skipped"),
                problemsOf("bad.docx", bomb));
    }

    @Test
    void nothingIsReadFromOutside() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.bin"), "secret");
        byte[] entity = zipped(out -> out.write(("<!DOCTYPE d [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>" + START
                        + "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>" + END)
                .getBytes(StandardCharsets.UTF_8)));
        problemsOf("bad.docx", entity);
        assertTrue(Corpus.read(List.of(folder)).articles().stream()
                .noneMatch(article -> article.text().contains("secret")));
    }

    @Test
    void whatIsNestedDeeplyIsReadOrLeftOut() throws IOException {
        int depth = 2_000; // more would pack so well that it is refused
        for (String name : List.of("w:ins", "w:tbl", "w:sdt", "w:p"))
            assertEquals(
                    List.of(),
                    problemsOf(
                            "bad.docx",
                            withBody("<w:p><w:r><w:t>" + TEXT + "</w:t></w:r></w:p>" + ("<" + name + ">").repeat(depth)
                                    + ("</" + name + ">").repeat(depth))));
        assertTrue(Corpus.read(List.of(folder)).articles().getFirst().text().contains(TEXT));
    }
}
