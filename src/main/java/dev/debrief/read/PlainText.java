package dev.debrief.read;

import java.util.regex.Pattern;

/** Reads plain text: bullets and numbers become marks; the role of all other lines is inferred later. */
final class PlainText {
    // A bullet, or a number of at most three digits, then white space. Crosses and ticks stay in the text: they are
    // labels.
    private static final Pattern BULLET = Pattern.compile("[-*•–—‣◦▪●·]\\s+(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile("\\(?\\d{1,3}[.)]\\s+(?=\\S)");
    private static final Pattern UNDERLINE = Pattern.compile("[=~_*#-]{3,}\\s*");
    private static final int TAB = 4;

    private PlainText() {}

    /** @param before how many lines of the file come before the content */
    static void read(String content, int before, LineWriter out) {
        int at = 0;
        for (int number = 1; at < content.length(); number++) {
            int end = at;
            while (end < content.length() && content.charAt(end) != '\n' && content.charAt(end) != '\r') end++;
            out.at(before + number);
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
        if (from == to || Character.isLetter(content.charAt(from))) {
            // A shortcut for most lines: a line that starts with a word has no mark.
            out.declaring(Mark.TEXT, 0, content.subSequence(from, to));
            return;
        }
        if (UNDERLINE.matcher(content).region(from, to).matches()) {
            out.underline();
            return;
        }
        Mark mark = Mark.TEXT;
        if (content.charAt(from) == '>') {
            mark = Mark.QUOTE;
            from++;
        }
        if (mark == Mark.QUOTE) out.declaring(mark, 1 + indent / TAB, content.subSequence(from, to));
        else text(content, from, to, indent / TAB, out);
    }

    /** Writes a line that its format does not mark, as an item if it starts with a bullet or a number. */
    static void text(CharSequence content, int from, int to, int depth, LineWriter out) {
        var bullet = BULLET.matcher(content).region(from, to);
        var number = NUMBER.matcher(content).region(from, to);
        if (bullet.lookingAt()) out.declaring(Mark.BULLET, 1 + depth, content.subSequence(bullet.end(), to));
        else if (number.lookingAt()) out.declaring(Mark.NUMBERED, 1 + depth, content.subSequence(number.end(), to));
        else out.declaring(Mark.TEXT, 0, content.subSequence(from, to));
    }
}
