package dev.debrief.read;

import dev.debrief.text.Words;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a fenced text from a program: people also fence lists, templates, and letters. */
final class Listing {
    private static final Set<String> LANGUAGES =
            Set.of("", "text", "txt", "plain", "plaintext", "markdown", "md", "none");
    private static final Pattern DIRECTIVE = Pattern.compile("\\{[\\w-]+\\}\\s*(.*)");
    private static final String SYMBOLS = "{}[]()=<>;\\/_|$&+^~#@";
    /** Lines of prose have at least this many words … */
    private static final int FEWEST_WORDS = 3;
    /** … which is so for at least this share of the lines … */
    private static final double MOST_LINES = 0.5;
    /** … and no more than this share of their characters are symbols. */
    private static final double MOST_SYMBOLS = 0.04;

    private Listing() {}

    /** The title of a fenced directive (MyST), as in "{admonition} What to avoid"; empty if it has none, or is no directive. */
    static String titleOf(String info) {
        Matcher directive = DIRECTIVE.matcher(info.strip());
        return directive.matches() ? directive.group(1) : "";
    }

    /** @param info what its author wrote after the fence, usually the name of a language */
    static boolean isProse(String literal, String info) {
        String language = info.strip().toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language) && !DIRECTIVE.matcher(language).matches()) return false;
        int lines = 0;
        int prose = 0;
        int characters = 0;
        int symbols = 0;
        for (String line : literal.split("\\R", -1)) {
            if (line.isBlank()) continue;
            lines++;
            if (Words.in(line) >= FEWEST_WORDS) prose++;
            for (int i = 0; i < line.length(); i++) {
                if (Character.isWhitespace(line.charAt(i))) continue;
                characters++;
                if (SYMBOLS.indexOf(line.charAt(i)) >= 0) symbols++;
            }
        }
        return lines > 0 && prose >= MOST_LINES * lines && symbols <= MOST_SYMBOLS * characters;
    }
}
