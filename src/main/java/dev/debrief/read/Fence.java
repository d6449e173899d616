package dev.debrief.read;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Front matter between two lines of three dashes at the very start of a file.
 *
 * @param yaml the text between the fences, after an empty line in place of the opening fence, so that line numbers are
 *     those of the file
 * @param end offset of the first character after the closing fence
 */
record Fence(String yaml, int end) {
    private static final Pattern OPEN = Pattern.compile("---[ \\t]*\\R");
    private static final Pattern CLOSE = Pattern.compile("(?m)^(---|\\.\\.\\.)[ \\t]*$");

    static Optional<Fence> find(String content) {
        var open = OPEN.matcher(content);
        if (!open.lookingAt()) return Optional.empty();
        var close = CLOSE.matcher(content);
        if (!close.find(open.end())) return Optional.empty();
        return Optional.of(new Fence("\n" + content.substring(open.end(), close.start()), close.end()));
    }
}
