package dev.debrief.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Recognises UTF-16 without a byte order mark: one of the two bytes of every Latin letter and line break is zero, always
 * on the same side.
 */
final class Utf16 {
    private static final int SAMPLE = 8192;
    /** Text that is mostly in Latin letters has at least this share of zeros on one side. */
    private static final double MOSTLY = 0.3;

    private Utf16() {}

    /** @param isUtf8 whether the bytes could be UTF-8 with stray zeros, so that a few zeros prove nothing */
    static Optional<String> decode(byte[] bytes, boolean isUtf8) {
        int sample = Math.min(bytes.length, SAMPLE) / 2 * 2;
        int[] zeros = new int[2];
        for (int i = 0; i < sample; i++) if (bytes[i] == 0) zeros[i & 1]++;
        if ((zeros[0] == 0) == (zeros[1] == 0)) return Optional.empty();
        if (isUtf8 && zeros[0] + zeros[1] < MOSTLY * sample / 2) return Optional.empty();
        return decode(bytes, zeros[0] > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            boolean isText = text.chars().noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
            return isText ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
