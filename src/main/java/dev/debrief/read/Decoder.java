package dev.debrief.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes bytes: UTF-8 or UTF-16 if a byte order mark says so, otherwise UTF-8 if it is valid, otherwise windows-1252.
 */
final class Decoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Decoder() {}

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF)) return new String(bytes, StandardCharsets.UTF_16);
        if (startsWith(bytes, 0xFF, 0xFE)) return new String(bytes, StandardCharsets.UTF_16);
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var content = ByteBuffer.wrap(bytes, start, bytes.length - start);
        try {
            return repaired(strict(StandardCharsets.UTF_8, content.duplicate()));
        } catch (CharacterCodingException e) {
            // A page saved as windows-1252, in which all but five byte values are defined.
            return repaired(WINDOWS_1252.decode(content).toString());
        }
    }

    /**
     * Undoes UTF-8 that was once read as windows-1252 ("â€™" for "’"). Only runs of characters whose windows-1252 bytes
     * form valid UTF-8 are changed; those of ordinary accented text practically never do.
     */
    static String repaired(String text) {
        StringBuilder out = null;
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isLead(text.charAt(i))) continue;
            int end = i + 1;
            while (end < text.length() && end - i < 4 && text.charAt(end) > 0x7f) end++;
            for (; end > i + 1; end--) {
                var fixed = reread(text, i, end);
                if (fixed.isEmpty()) continue;
                if (out == null) out = new StringBuilder(text.length());
                out.append(text, copied, i).append(fixed);
                copied = end;
                i = end - 1;
                break;
            }
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    /** The first byte of a UTF-8 sequence, as windows-1252 shows it: Â to ô. */
    private static boolean isLead(char c) {
        return c >= 0xC2 && c <= 0xF4;
    }

    private static String reread(String text, int from, int to) {
        try {
            var encoder = WINDOWS_1252.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT);
            String read = strict(StandardCharsets.UTF_8, encoder.encode(CharBuffer.wrap(text, from, to)));
            return read.codePointCount(0, read.length()) == 1 ? read : "";
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    private static String strict(Charset charset, ByteBuffer bytes) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes)
                .toString();
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) return false;
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) return false;
        }
        return true;
    }
}
