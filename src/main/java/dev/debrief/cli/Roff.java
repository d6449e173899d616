package dev.debrief.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.WordUtils;

/** Writes text in roff with the macros of man(7), which {@code man}, {@code groff}, and {@code mandoc} read. */
final class Roff {
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[a-zA-Z][\\w-]*");

    private static final int LONGEST_LINE = 78;

    private final StringBuilder out = new StringBuilder();
    private boolean belowHeading;

    /** @param source what the page belongs to, such as a program and its version */
    void title(String name, String source) {
        macro("TH " + quoted(name) + " 1 \"\" " + quoted(source));
        macro("nh"); // no hyphenation,
        macro("ad l"); // and no wide gaps either
    }

    void section(String name) {
        macro("SH " + quoted(name));
    }

    void subsection(String name) {
        macro("SS " + quoted(name));
    }

    void paragraph(String text) {
        startParagraph();
        filled(withBoldOptions(text));
    }

    /** Lines that are not filled. */
    void example(List<String> lines) {
        startParagraph();
        macro("nf");
        lines.forEach(line -> line(escaped(line)));
        macro("fi");
    }

    /** A term in bold, and what it means. */
    void item(String term, List<String> meaning) {
        macro("TP");
        line(bold(term));
        for (int i = 0; i < meaning.size(); i++) {
            if (i > 0) macro("br");
            filled(withBoldOptions(meaning.get(i)));
        }
    }

    /** Text as it is. */
    void text(String text) {
        filled(escaped(text));
    }

    /** Where lines of the source end makes no difference; short ones are what roff's own checkers ask for. */
    private void filled(String text) {
        WordUtils.wrap(text, LONGEST_LINE, "\n", false).lines().forEach(this::line);
    }

    /** The first paragraph below a heading needs no start. */
    private void startParagraph() {
        if (!belowHeading) macro("PP");
    }

    private void macro(String macro) {
        belowHeading = macro.startsWith("SH ") || macro.startsWith("SS ");
        out.append('.').append(macro).append('\n');
    }

    /** A line that starts with a full stop or an apostrophe would be a macro. */
    private void line(String line) {
        belowHeading = false;
        if (line.startsWith(".") || line.startsWith("'")) out.append("\\&");
        out.append(line).append('\n');
    }

    private static String withBoldOptions(String text) {
        var out = new StringBuilder();
        var options = OPTION.matcher(text);
        int at = 0;
        while (options.find()) {
            out.append(escaped(text.substring(at, options.start()))).append(bold(options.group()));
            at = options.end();
        }
        return out.append(escaped(text.substring(at))).toString();
    }

    private static String bold(String text) {
        return "\\fB" + escaped(text) + "\\fR";
    }

    private static String quoted(String argument) {
        return '"' + escaped(argument).replaceAll("\"", Matcher.quoteReplacement("\\(dq")) + '"';
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
