package dev.debrief.extract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name that prose gives to a mistake: flagged for “reverse delegation”, a common mistake: equating …. The words that
 * announce one are the groups {@code names} and {@code mistake} of {@code cues.txt}.
 */
final class MistakeName {
    /** Words that announce a name, and the quotation that is it. */
    private static final Pattern QUOTED = Pattern.compile(
            "(?i)(?:for|as|call(?:ed|s)?|it|this|that|is|labell?ed|dubbed)\\s*[“\"]([^”\"]{4,50})[”\"]");

    private static final Pattern AFTER_COLON = Pattern.compile("[^:.“\"]:\\s*([^.!?;“\"]{5,60}?)[.!?]");
    private static final Pattern SECTION = Pattern.compile("(?i).*\\b(?:trap|pitfall|fallacy|anti-pattern|myth)\\b.*");
    private static final int LONGEST_SECTION = 60;

    private MistakeName() {}

    static @Nullable String in(Sentence sentence) {
        String name = null;
        if (sentence.reading().has(Cues.Sign.NAMES)) name = first(QUOTED, sentence);
        if (name == null && sentence.reading().has(Cues.Sign.MISTAKE)) name = first(AFTER_COLON, sentence);
        return name;
    }

    private static @Nullable String first(Pattern pattern, Sentence sentence) {
        var match = pattern.matcher(sentence.span().of(sentence.text()));
        return match.find() ? match.group(1).strip() : null;
    }

    /** A heading that names a trap names it for the passages below. */
    static @Nullable String ofSection(String section) {
        return section.length() <= LONGEST_SECTION && SECTION.matcher(section).matches() ? section : null;
    }
}
