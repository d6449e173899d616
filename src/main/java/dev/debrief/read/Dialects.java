package dev.debrief.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What site generators add to Markdown, reduced to Markdown. Shortcodes (Hugo, Liquid), attribute lists (kramdown), fences
 * of admonitions (Docusaurus, MkDocs), names of alerts (GitHub, Obsidian), and imports and components (MDX) are marks and
 * not text; what they enclose is. The lines keep their numbers.
 */
final class Dialects {
    /** Nobody writes longer ones; the bound keeps an unclosed one from being searched to the end of the line. */
    private static final int LONGEST_CODE = 400;

    private static final Pattern SHORTCODE =
            Pattern.compile("\\{\\{[<%%][^\\n]{0,%1$d}?[>%%]\\}\\}|\\{%%[^\\n]{0,%1$d}?%%\\}".formatted(LONGEST_CODE));

    private static final Pattern ATTRIBUTES = Pattern.compile("\\{:[^\\n{}]*\\}");
    private static final Pattern FENCE = Pattern.compile("(\\s*)(?::::+|!!!|\\?\\?\\?\\+?)\\s*\\w*\\s*(.*)");
    private static final Pattern ALERT = Pattern.compile("([\\s>]*>\\s*)\\[!\\w+\\][+-]?(.*)");
    private static final Pattern IMPORT = Pattern.compile(
            "(?:import\\s+.*(?:from\\s+)?['\"].*['\"];?|export\\s+(?:const|default|function|let|var|\\{).*)\\s*");
    private static final Pattern COMPONENT = Pattern.compile("\\s*(?:</?[A-Z][\\w.]*[^<>]*>\\s*){1,9}+");
    private static final Pattern CODE_FENCE = Pattern.compile("\\s*(`{3,}|~{3,}).*");
    private static final Pattern TABLE = Pattern.compile("(?i)<(/?)table\\b");
    /** Keeps a block of HTML open, which an empty line would end. */
    private static final String OPEN = "<!---->";

    private final StringBuilder out;
    /** The fence of the code block being read; empty outside. */
    private String fence = "";

    private int tables;

    private Dialects(int length) {
        this.out = new StringBuilder(length);
    }

    static String reduced(String content) {
        var dialects = new Dialects(content.length());
        int at = 0;
        while (at < content.length()) {
            int end = at;
            while (end < content.length() && content.charAt(end) != '\n' && content.charAt(end) != '\r') end++;
            dialects.line(content.substring(at, end));
            if (end < content.length()) dialects.out.append(content.charAt(end));
            at = end + 1;
        }
        return dialects.out.toString();
    }

    private void line(String line) {
        Matcher code = CODE_FENCE.matcher(line);
        if (code.matches()) {
            String mark = code.group(1);
            if (fence.isEmpty()) fence = mark;
            else if (mark.startsWith(fence)) fence = "";
            out.append(line);
        } else if (!fence.isEmpty()) {
            out.append(line);
        } else if (line.isBlank()) {
            if (tables > 0) out.append(OPEN);
        } else {
            countTables(line);
            out.append(bare(line));
        }
    }

    private void countTables(String line) {
        var table = TABLE.matcher(line);
        while (table.find()) tables = Math.max(0, tables + (table.group(1).isEmpty() ? 1 : -1));
    }

    private static String bare(String line) {
        if (IMPORT.matcher(line).matches() || COMPONENT.matcher(line).matches()) return "";
        Matcher fence = FENCE.matcher(line);
        if (fence.matches()) return fence.group(1) + unquoted(fence.group(2));
        Matcher alert = ALERT.matcher(line);
        if (alert.matches()) return alert.group(1) + alert.group(2).strip();
        if (line.indexOf('{') < 0) return line;
        String text = SHORTCODE.matcher(line).replaceAll("");
        return ATTRIBUTES.matcher(text).replaceAll("");
    }

    /** The title of an admonition, which MkDocs puts in quotation marks and Docusaurus in brackets. */
    private static String unquoted(String title) {
        String bare = title.strip();
        boolean enclosed = bare.length() > 1 && (bare.startsWith("\"") || bare.startsWith("["));
        return enclosed ? bare.substring(1, bare.length() - 1) : bare;
    }
}
