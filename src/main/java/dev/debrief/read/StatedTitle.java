package dev.debrief.read;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The title among the properties of a file, which programs fill with whatever they have. */
final class StatedTitle {
    private static final int LONGEST = 200;
    /** Names of files, of templates, and of what a program calls a new document. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)microsoft (?:word|powerpoint|excel)\\b.*|.*\\.(?:docx?|dotx?|pdf|pptx?|indd|tex|dvi|rtf|odt|qxd|pages|html?)"
                    + "|(?:untitled|document|dokument|slide|page|presentation|powerpoint|template|vorlage|copy of)\\b.{0,20}"
                    + "|.*\\b(?:template|vorlage)|(?:no )?title|unknown|about:blank|https?:.*|word document|resume|cv");

    private StatedTitle() {}

    /** The title if it is one: not a date, not a name of a file or template, and more than one word. */
    static Optional<String> of(@Nullable String stated) {
        if (stated == null) return Optional.empty();
        String title = stated.strip().replaceAll("\\s+", " ");
        long letters = title.chars().filter(Character::isLetter).count();
        boolean sensible = title.length() <= LONGEST
                && title.indexOf(' ') > 0
                && letters > title.length() / 2
                && !isDate(title)
                && !NO_TITLE.matcher(title).matches();
        return sensible ? Optional.of(title) : Optional.empty();
    }

    private static boolean isDate(String title) {
        String bare = title.replaceAll(
                "(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b|\\d+(?:st|nd|rd|th)?",
                "");
        return bare.chars().noneMatch(Character::isLetter);
    }
}
