package dev.debrief.cli;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Verdict;
import dev.debrief.search.UnknownValue;
import dev.debrief.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Prints passages: coloured and wrapped on a terminal, plain and unwrapped in a pipe. */
final class Output {
    private Output() {}

    /** Says on standard error which values of filters nothing here has, and which were probably meant. */
    static void report(List<UnknownValue> unknown) {
        for (var one : unknown)
            System.err.println("debrief: --" + one.facet() + ": nothing here has '" + one.value() + "'"
                    + (one.nearest() == null ? "" : "; did you mean '" + one.nearest() + "'?"));
    }

    static void print(String line) {
        System.out.println(line);
    }

    /** Prints kind, verdict, companies, and title of a passage in one line, then its text and its source. */
    static void passage(String number, Passage p, String text) {
        var facts = new ArrayList<String>();
        if (p.verdict() != Verdict.NONE) facts.add(p.verdict().label());
        facts.addAll(p.companies());
        if (p.title() != null) facts.add("“" + p.title() + "”");
        print(number + colour(p.kind(), p.kind().label()) + (facts.isEmpty() ? "" : " · " + String.join(" · ", facts)));
        wrapped(text, "    ").forEach(Output::print);
        String source = p.articleTitle() + (p.section().isEmpty() ? "" : " › " + p.section()) + "  [" + p.id() + "]";
        wrapped(source, "    ").forEach(line -> print(faint(line)));
        print("");
    }

    static String colour(Kind kind, String text) {
        return switch (kind.stance()) {
            case AGAINST -> styled("1;31", text);
            case FOR -> styled("1;32", text);
            case NEUTRAL -> styled("1", text);
        };
    }

    static String bold(String text) {
        return styled("1", text);
    }

    static String faint(String text) {
        return styled("2", text);
    }

    /** Underlines the highlights, which must be in order. */
    static String marked(String text, List<Span> highlights) {
        if (!Terminal.outputHasColours()) return text;
        var out = new StringBuilder();
        int at = 0;
        for (var h : highlights) {
            out.append(text, at, h.from()).append(styled("4", text.substring(h.from(), h.to())));
            at = h.to();
        }
        return out.append(text, at, text.length()).toString();
    }

    private static String styled(String codes, String text) {
        return Terminal.outputHasColours() ? "\u001b[" + codes + "m" + text + "\u001b[0m" : text;
    }

    static List<String> wrapped(String text, String indent) {
        if (!Terminal.isOutput()) return List.of(indent + text);
        int width = Terminal.columns() - indent.length();
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int length = 0;
        for (String word : text.split(" ")) {
            int visible = word.replaceAll("\u001b\\[[0-9;]*m", "").length();
            if (length > 0 && length + 1 + visible > width) {
                lines.add(indent + line);
                line.setLength(0);
                length = 0;
            }
            if (length > 0) line.append(' ');
            line.append(word);
            length += visible + (length > 0 ? 1 : 0);
        }
        if (!line.isEmpty()) lines.add(indent + line);
        return lines;
    }
}
