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
        for (Pattern pattern : new Pattern[] {QUOTED, AFTER_COLON, CREEP, SHAPED}) {
            var match = pattern.matcher(sentence);
            if (match.find()) return match.group(1).strip();
        }
        return null;
    }

    /** A heading that names a trap names it for the passages below. */
    static @Nullable String ofSection(String section) {
        return section.length() <= LONGEST_SECTION && SECTION.matcher(section).matches() ? section : null;
    }
}
