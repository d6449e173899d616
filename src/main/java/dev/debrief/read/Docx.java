package dev.debrief.read;

import dev.debrief.domain.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.jspecify.annotations.Nullable;

/** Reads a Word document: its text without headers, footers, comments, and what was deleted. */
final class Docx {
    private static final byte[] OLD_FORMAT = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /** The name of the stream in which a protected document is, as it is written in its folder. */
    private static final byte[] PROTECTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] RTF = {'{', '\\', 'r', 't', 'f'};
    private static final String DAMAGED = "is damaged or cut off; save it again";

    /** java.util.logging forgets the level of a logger that nothing references. What matters here is thrown. */
    private static final Logger SILENT = Logger.getLogger("org.apache.poi");

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        SILENT.setLevel(Level.OFF);
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
        // What is nested too deeply is left out here; the JDK would refuse the whole document.
        XML.setProperty("jdk.xml.maxElementDepth", "0");
    }

    private final OPCPackage document;
    private final PackagePart main;
    private final ReadingBudget budget;

    private Docx(OPCPackage document, ReadingBudget budget) throws IOException {
        this.document = document;
        this.budget = budget;
        this.main = main(document);
    }

    /**
     * Writes the lines of a Word document.
     *
     * @throws IOException if it cannot be read; the message says what to do
     */
    static FrontMatter read(byte[] bytes, LineWriter out) throws IOException {
        checkFormat(bytes);
        var budget = new ReadingBudget();
        try (var zip = new DocxZip(bytes);
                var document = OPCPackage.open(zip)) {
            try {
                return new Docx(document, budget).read(out);
            } finally {
                // Closing it would try to save it.
                document.revert();
            }
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
            if (budget.isExceeded() && e instanceof IOException exceeded) throw exceeded;
            throw new IOException(
                    isBomb(e) ? "unpacks to more than a text can be; save it again with less in it" : DAMAGED, e);
        }
    }

    /** A reason that the reader of a message can use as it is. */
    private static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(String reason) {
            super(reason);
        }
    }

    private static void checkFormat(byte[] bytes) throws IOException {
        if (bytes.length == 0) throw new IOException("is empty");
        if (startsWith(bytes, ZIP)) return;
        if (startsWith(bytes, RTF)) throw new IOException("is in the format RTF; save it as .docx");
        if (!startsWith(bytes, OLD_FORMAT)) throw new IOException("is no Word document, or damaged; save it as .docx");
        throw new IOException(
                contains(bytes, PROTECTED)
                        ? "is protected by a password; save it without one"
                        : "is in the old format of Word; save it as .docx");
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++)
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length))
                return true;
        return false;
    }

    private static boolean isBomb(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && message.contains("Zip bomb")) return true;
        }
        return false;
    }

    private static PackagePart main(OPCPackage document) throws IOException {
        for (String type :
                List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
            var parts = document.getPartsByRelationshipType(type);
            for (var part : parts) {
                if (part.getContentType().contains("wordprocessingml")
                        || part.getContentType().contains("ms-word")) return part;
                throw new Unreadable("is no Word document; save it as .docx");
            }
        }
        throw new Unreadable(DAMAGED);
    }

    private FrontMatter read(LineWriter out) throws IOException, OpenXML4JException, XMLStreamException {
        var styles = new DocxStyles(part("styles"));
        var lists = new DocxLists(part("numbering"), styles);
        var writer = new DocxWriter(styles, lists, notes(styles), out);
        try (var in = main.getInputStream()) {
            var xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("body")) body(xml, writer);
            }
        }
        return FrontMatter.about(
                writer.title().or(() -> StatedTitle.of(stated())).orElse(null), Source.UNKNOWN);
    }

    /** One paragraph or table after the other, so that not all are in memory. */
    private void body(XMLStreamReader xml, DocxWriter writer) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) return;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            budget.nextStep();
            writer.block(XmlNode.read(xml, budget));
        }
    }

    private @Nullable String stated() {
        try {
            return document.getPackageProperties().getTitleProperty().orElse(null);
        } catch (OpenXML4JException | RuntimeException e) {
            return null; // they say nothing that a text needs
        }
    }

    /** The root of a part that belongs to the document; null if there is none. */
    private @Nullable XmlNode part(String name) throws IOException, OpenXML4JException, XMLStreamException {
        for (var relationship : main.getRelationships()) {
            if (!relationship.getRelationshipType().endsWith("/" + name)) continue;
            try (InputStream in = main.getRelatedPart(relationship).getInputStream()) {
                var xml = XML.createXMLStreamReader(in);
                while (xml.hasNext())
                    if (xml.next() == XMLStreamConstants.START_ELEMENT) return XmlNode.read(xml, budget);
            }
        }
        return null;
    }

    private Map<String, String> notes(DocxStyles styles) throws IOException, OpenXML4JException, XMLStreamException {
        var notes = new HashMap<String, String>();
        for (String kind : List.of("footnote", "endnote")) {
            var root = part(kind + "s");
            if (root == null) continue;
            for (var note : root.all(kind).toList()) {
                var text = new StringBuilder();
                for (var paragraph : note.all("p").toList())
                    text.append(DocxRuns.of(paragraph, null, styles).text()).append(' ');
                notes.put(kind + "Reference" + note.attribute("id"), text.toString());
            }
        }
        return notes;
    }
}
