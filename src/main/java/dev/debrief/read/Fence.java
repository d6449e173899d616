package dev.debrief.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Front matter at the start of a file: YAML between two lines of three dashes, or TOML between two lines of three plus
 * signs. Only empty lines may come before it.
 *
 * @param content the text between the fences, after as many empty lines as are above it, so that line numbers are those
 *     of the file
 * @param end offset of the first character after the closing fence
 */
record Fence(Language language, String content, int end) {
    enum Language {
        YAML("---[ \\t]*\\R", "^(?:---|\\.\\.\\.)[ \\t]*$", "(?:[\\w-]+|\"[^\"]+\"|'[^']+')\\s*:(?:\\s|$)|\\{"),
        TOML("\\+{3}[ \\t]*\\R", "^\\+{3}[ \\t]*$", "[\\w.\"'-]+\\s*=|\\[");

        private final Pattern open;
        private final Pattern close;
        /** How an entry starts. */
        private final Pattern entry;

        Language(String open, String close, String entry) {
            this.open = Pattern.compile(open);
            this.close = Pattern.compile(close, Pattern.MULTILINE);
            this.entry = Pattern.compile(entry);
        }
    }

    static Optional<Fence> find(String content) {
        int start = 0;
        while (start < content.length() && isBlank(content.charAt(start))) start++;
        for (var language : Language.values()) {
            Matcher open = language.open.matcher(content).region(start, content.length());
            if (!open.lookingAt()) continue;
            Matcher close = language.close.matcher(content);
            if (!close.find(open.end())) return Optional.empty();
            long above = content.substring(0, open.end()).lines().count();
            String between = content.substring(open.end(), close.start());
            return Optional.of(new Fence(language, "\n".repeat((int) above) + between, close.end()));
        }
        return Optional.empty();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\ufeff';
    }

    /** Whether the first line between the fences is an entry: there may be text between two rules, too. */
    boolean isMeant() {
        return content.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .filter(line -> language.entry.matcher(line).lookingAt())
                .isPresent();
    }
}
