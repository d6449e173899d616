package dev.debrief.extract;

import dev.debrief.text.DataFile;
import dev.debrief.text.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name that an article gives a mistake: "flagged for “reverse delegation”", "a common mistake: equating …".
 * The words for a mistake are in {@code mistakes.txt}; the wordings that announce a quoted name are the group
 * {@code names} of {@code cues.txt}.
 */
final class MistakeName {
    private static final DataFile WORDS = DataFile.load("mistakes.txt");
    /** Words for a mistake that come before its name. */
    static final List<String> BEFORE = words("before-its-name");

    /** Words that announce a name, and the name in quotation marks. */
    private static final Pattern QUOTED = Pattern.compile(
            "(?i)(?:for|as|call(?:ed|s)?|it|this|that|is|labell?ed|dubbed)\\s*[“\"]([^”\"]{4,50})[”\"]");

    private static final Pattern AFTER_COLON = Pattern.compile("[^:.“\"]:\\s*([^.!?;“\"]{5,60}?)[.!?]");
    private static final Pattern HEADING = Pattern.compile("(?i)" + anyOf(BEFORE) + "\\s*#?\\d*\\s*[:.–—-]\\s*(.{3,})");
    private static final Pattern SECTION = Pattern.compile("(?i).*\\b" + anyOf(words("in-its-name")) + "\\b.*");
    private static final int LONGEST_SECTION = 60;

    /** A few words before a colon that open a text: "Lack of proactivity: …". */
    private static final Pattern LEADING = Pattern.compile("(\\p{Lu}[^.:!?“\"\n]{3,60}):\\s+(?=\\S)");

    private static final int MOST_WORDS = 8;

    private MistakeName() {}

    /** The name that opens a text about a failure; null if there is none. */
    static @Nullable String leading(String text) {
        var match = LEADING.matcher(text);
        if (!match.lookingAt() || Label.opening(text, 0, text.length()).isPresent()) return null;
        String name = match.group(1).strip();
        return Words.in(name) <= MOST_WORDS ? name : null;
    }

    private static List<String> words(String group) {
        return WORDS.entries().stream()
                .filter(entry -> entry.group().equals(group))
                .map(DataFile.Entry::text)
                .toList();
    }

    private static String anyOf(List<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

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

    /** The name in a heading that starts with a word for a mistake: "Mistake 2: Vague impact", "Trap #1 – …". */
    static @Nullable String after(String heading) {
        var match = HEADING.matcher(heading);
        return match.matches() ? match.group(1) : null;
    }

    /** A heading that contains a word for a mistake is the name of the mistake for the passages below. */
    static @Nullable String ofSection(String section) {
        return section.length() <= LONGEST_SECTION && SECTION.matcher(section).matches() ? section : null;
    }
}
