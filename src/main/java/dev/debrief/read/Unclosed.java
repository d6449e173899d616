package dev.debrief.read;

import java.util.regex.Pattern;

/** Leaves out what is opened again and again without being closed: nobody means it, and parsers take quadratic time for it. */
final class Unclosed {
    private Unclosed() {}

    /**
     * The content without openings inside more than {@code most} others.
     *
     * @param marks matches whatever opens, as the group {@code open}, whatever closes, as the group {@code close}, and
     *     whatever closes all
     */
    static String limited(String content, Pattern marks, int most) {
        var out = new StringBuilder();
        int copied = 0;
        int open = 0;
        for (var mark = marks.matcher(content); mark.find(); ) {
            if (mark.start("close") >= 0) open = Math.max(0, open - 1);
            else if (mark.start("open") < 0) open = 0;
            else if (open < most) open++;
            else {
                out.append(content, copied, mark.start());
                copied = mark.end();
            }
        }
        return copied == 0
                ? content
                : out.append(content, copied, content.length()).toString();
    }
}
