package dev.debrief.article;

import java.util.regex.Pattern;

/** Reads plain text: bullets and numbers are marks, everything else is text whose meaning is inferred later. */
final class PlainText {
    // A bullet, or a number of at most three digits, then white space. Crosses and ticks stay in the text: they judge.
    private static final Pattern BULLET = Pattern.compile("[-*•–—‣◦▪●·]\\s+(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile("\\(?\\d{1,3}[.)]\\s+(?=\\S)");
    private static final int TAB = 4;

    private PlainText() {}

    static void read(String content, LineWriter out) {
        int at = 0;
        while (at < content.length()) {
            int end = at;
            while (end < content.length() && content.charAt(end) != '\n' && content.charAt(end) != '\r') end++;
            line(content, at, end, out);
            at = end + 1;
            if (end + 1 < content.length() && content.charAt(end) == '\r' && content.charAt(end + 1) == '\n') at++;
        }
    }

    private static void line(String content, int from, int to, LineWriter out) {
        int indent = 0;
        while (from < to && Character.isWhitespace(content.charAt(from))) {
            indent += content.charAt(from) == '\t' ? TAB : 1;
            from++;
        }
        Mark mark = Mark.TEXT;
        var bullet = BULLET.matcher(content).region(from, to);
        var number = NUMBER.matcher(content).region(from, to);
        if (bullet.lookingAt()) {
            mark = Mark.BULLET;
            from = bullet.end();
        } else if (number.lookingAt()) {
            mark = Mark.NUMBERED;
            from = number.end();
        } else if (from < to && content.charAt(from) == '>') {
            mark = Mark.QUOTE;
            from++;
        }
        out.line(mark, mark == Mark.TEXT ? 0 : 1 + indent / TAB, content.subSequence(from, to));
    }
}
