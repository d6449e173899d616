package dev.debrief.passage;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name that prose gives to a mistake: flagged for “reverse delegation”, a common mistake: equating …. */
final class MistakeName {
    private static final Pattern QUOTED = Pattern.compile(
            "(?i)(?:flagged (?:for|as)|call(?:ed|s)? (?:it|this|that)?|known as|name for (?:it|this) is|labell?ed|dubbed)"
                    + "\\s*[“\"]([^”\"]{4,50})[”\"]");
    private static final Pattern AFTER_COLON = Pattern.compile(
            "(?i)(?:red flag|mistake|trap|pitfall|failure (?:mode|pattern)|error|sin)[^:.“\"]{0,30}:\\s*([^.!?;“\"]{5,60}?)[.!?]");
    private static final Pattern CREEP =
            Pattern.compile("(?i)(?:that’s|that's|this is) ([a-z-]+ (?:creep|drift|trap|theatre|theater))\\b");
    private static final Pattern SHAPED =
            Pattern.compile("(?i)\\ban? (\\w+-shaped (?:story|answer)|\\w+ portfolio)\\b");
    private static final Pattern SECTION = Pattern.compile("(?i).*\\b(?:trap|pitfall|fallacy|anti-pattern|myth)\\b.*");
    private static final int LONGEST_SECTION = 60;

    private MistakeName() {}

    static @Nullable String in(String sentence) {
        boolean quotes = sentence.indexOf('“') >= 0 || sentence.indexOf('"') >= 0;
        String name = quotes ? first(QUOTED, sentence) : null;
        if (name == null && sentence.indexOf(':') >= 0) name = first(AFTER_COLON, sentence);
        // The last two patterns are about few words, which are looked for first: most sentences have none of them.
        if (name == null && (sentence.contains("hat’s") || sentence.contains("hat's") || sentence.contains("his is"))) {
            name = first(CREEP, sentence);
        }
        if (name == null && (sentence.contains("-shaped") || sentence.contains("portfolio")))
            name = first(SHAPED, sentence);
        return name;
    }

    private static @Nullable String first(Pattern pattern, String sentence) {
        var match = pattern.matcher(sentence);
        return match.find() ? match.group(1).strip() : null;
    }

    /** A heading that names a trap names it for the passages below. */
    static @Nullable String ofSection(String section) {
        return section.length() <= LONGEST_SECTION && SECTION.matcher(section).matches() ? section : null;
    }
}
