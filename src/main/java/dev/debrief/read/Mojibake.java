package dev.debrief.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Undoes UTF-8 that was once read as windows-1252 ("â€™" for "’"). Only runs of characters whose windows-1252 bytes form
 * valid UTF-8 are changed; those of ordinary accented text practically never do.
 */
final class Mojibake {
    /** The most bytes that UTF-8 has for a character. */
    private static final int LONGEST = 4;

    private final CharsetEncoder toBytes = Charset.forName("windows-1252").newEncoder();
    private final CharsetDecoder toText = StandardCharsets.UTF_8.newDecoder();
    private final String text;

    private Mojibake(String text) {
        this.text = text;
    }

    static String repaired(String text) {
        return new Mojibake(text).repaired();
    }

    private String repaired() {
        var out = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isLead(text.charAt(i))) continue;
            int end = i + 1;
            while (end < text.length() && end - i < LONGEST && text.charAt(end) > 0x7f) end++;
            for (; end > i + 1; end--) {
                String fixed = reread(i, end);
                if (fixed.isEmpty()) continue;
                out.append(text, copied, i).append(fixed);
                copied = end;
                i = end - 1;
                break;
            }
        }
        return copied == 0 ? text : out.append(text, copied, text.length()).toString();
    }

    /** The first byte of a UTF-8 sequence, as windows-1252 shows it: Â to ô. */
    private static boolean isLead(char c) {
        return c >= 0xC2 && c <= 0xF4;
    }

    /** The character that was meant; empty if these are not the bytes of one. */
    private String reread(int from, int to) {
        var bytes = ByteBuffer.allocate(LONGEST);
        var read = CharBuffer.allocate(2);
        if (toBytes.reset().encode(CharBuffer.wrap(text, from, to), bytes, true).isError()) return "";
        var result = toText.reset().decode(bytes.flip(), read, true);
        String meant = result.isUnderflow() ? read.flip().toString() : "";
        return meant.codePoints().count() == 1 ? meant : "";
    }
}
