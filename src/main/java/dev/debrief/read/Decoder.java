package dev.debrief.read;

import dev.debrief.text.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decodes the bytes of a file: as UTF-16 if a byte order mark or its zero bytes say so, as UTF-8 if they are valid, as
 * the encoding that the document states, otherwise as windows-1252.
 *
 * <p>Valid UTF-8 outweighs what a document states: who saves a page as UTF-8 often leaves the statement as it was, and
 * text in another encoding is practically never valid UTF-8.
 */
final class Decoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char REPLACED = '\uFFFD';
    private static final char ESCAPE = '\u001b';
    /** A binary file has a zero among so many bytes. */
    private static final int SAMPLE = 8192;

    /** What browsers read under the names of older encodings: the extensions that people really used. */
    private static final Map<String, String> EXTENSIONS = Map.of(
            "US-ASCII", "windows-1252",
            "ISO-8859-1", "windows-1252",
            "ISO-8859-9", "windows-1254",
            "TIS-620", "x-windows-874",
            "Shift_JIS", "windows-31j",
            "GB2312", "GB18030",
            "GBK", "GB18030",
            "EUC-KR", "x-windows-949",
            "Big5", "Big5-HKSCS");

    private final String file;
    private final byte[] bytes;
    private final List<Problem> problems;

    private Decoder(String file, byte[] bytes, List<Problem> problems) {
        this.file = file;
        this.bytes = bytes;
        this.problems = problems;
    }

    /**
     * Decodes a file.
     *
     * @param stated finds the name of the encoding that the document states
     * @param problems receives why characters are missing or wrong
     * @throws IOException if the file is not text
     */
    static String decode(String file, byte[] bytes, Supplier<Optional<String>> stated, List<Problem> problems)
            throws IOException {
        return new Decoder(file, bytes, problems).decode(stated);
    }

    private String decode(Supplier<Optional<String>> stated) throws IOException {
        if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) return new String(bytes, StandardCharsets.UTF_16);
        int mark = startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
        var content = ByteBuffer.wrap(bytes, mark, bytes.length - mark).asReadOnlyBuffer();
        var utf8 = strict(StandardCharsets.UTF_8, content);
        var utf16 = Utf16.decode(bytes, utf8.isPresent());
        if (utf16.isPresent()) return utf16.get();
        if (isBinary()) throw new IOException("binary, not text");
        // Escapes switch between alphabets of ASCII characters, so that such a text is valid UTF-8, too.
        if (utf8.isPresent() && utf8.get().indexOf(ESCAPE) < 0) return Mojibake.repaired(utf8.get());
        var charset = stated.get().flatMap(this::charset);
        if (charset.isPresent()) return decode(charset.get(), content);
        return utf8.orElseGet(() -> guess(content));
    }

    private String decode(Charset charset, ByteBuffer content) {
        return strict(charset, content).orElseGet(() -> {
            report("is not quite in " + charset.name() + ", as it says; characters were lost");
            return charset.decode(content.duplicate()).toString();
        });
    }

    /** Reads the bytes as windows-1252, in which all but five values are defined. */
    private String guess(ByteBuffer content) {
        String text = WINDOWS_1252.decode(content.duplicate()).toString();
        if (text.indexOf(REPLACED) >= 0)
            report("is in an encoding that was not recognised, so that characters are wrong; save it as UTF-8");
        return Mojibake.repaired(text);
    }

    /**
     * The encoding of this name. None if it does not contain ASCII, in which the name was written, or if it is UTF-8,
     * which this is not: text in windows-1252 among UTF-8 is told apart best by repairing it.
     */
    private Optional<Charset> charset(String name) {
        try {
            Charset named = Charset.forName(name);
            String extended = EXTENSIONS.getOrDefault(named.name(), named.name());
            Charset charset = Charset.isSupported(extended) ? Charset.forName(extended) : named;
            var ascii = ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII));
            boolean fits = charset.decode(ascii).toString().equals(name) && !charset.equals(StandardCharsets.UTF_8);
            return fits ? Optional.of(charset) : Optional.empty();
        } catch (IllegalArgumentException e) {
            report("names the encoding '" + name + "', which is not known; save it as UTF-8");
            return Optional.empty();
        }
    }

    private void report(String message) {
        problems.add(new Problem(file, 0, message));
    }

    private static Optional<String> strict(Charset charset, ByteBuffer bytes) {
        try {
            return Optional.of(charset.newDecoder().decode(bytes.duplicate()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private boolean isBinary() {
        for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) if (bytes[i] == 0) return true;
        return false;
    }

    private boolean startsWith(int... prefix) {
        if (bytes.length < prefix.length) return false;
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) return false;
        }
        return true;
    }
}
