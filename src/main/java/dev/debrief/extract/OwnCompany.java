package dev.debrief.extract;

import dev.debrief.domain.Dimension;
import dev.debrief.domain.Term;
import dev.debrief.text.Tokens;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the company that speaks in a document about itself: "Here at Sourcegraph, we believe …". All of it is about that company. */
final class OwnCompany {
    /** A name after "at", and what is said of those who work there. */
    private static final Pattern AT = Pattern.compile(
            "at (\\p{Lu}[\\w&.-]*\\w(?: \\p{Lu}[\\w&.-]*\\w){0,2})(?:['’]s)?(,? (?:we|our|you will|you'll)\\b)?");
    /** What comes before "at" where a company speaks of itself. */
    private static final Pattern BEFORE = Pattern.compile(
            ".*\\b(?:here|we|us|working|work|join us|life|careers|our [\\w-]+)$", Pattern.CASE_INSENSITIVE);

    private static final int FARTHEST = 40;
    /** Such a document says "we" or "our" at least this often … */
    private static final int FEWEST_WE = 3;
    /** … and names the company at least this often … */
    private static final int FEWEST_NAMES = 3;
    /** … and more often than all others together. */
    private static final double LEAST_SHARE = 0.5;

    private OwnCompany() {}

    /**
     * The company, as its vocabulary knows it or otherwise as written; empty if the document speaks for none.
     *
     * @param title of the document, which may name the company
     * @param companies that the text names
     */
    static Optional<String> of(String title, String text, Companies companies) {
        Map<String, Integer> spoken = new LinkedHashMap<>();
        for (int at = text.indexOf("at "); at >= 0; at = text.indexOf("at ", at + 1)) {
            if (at + 3 >= text.length() || !Character.isUpperCase(text.charAt(at + 3))) continue;
            var name = AT.matcher(text).region(at, Math.min(text.length(), at + 2 * FARTHEST));
            if (!name.lookingAt() || isLevelOrRole(name.group(1))) continue;
            String before = text.substring(Math.max(0, at - FARTHEST), at).strip();
            boolean speaks = name.group(2) != null || BEFORE.matcher(before).matches() || title.contains(name.group(1));
            if (speaks) spoken.merge(name.group(1), 1, Integer::sum);
        }
        if (spoken.isEmpty() || !speaksForMany(text)) return Optional.empty();
        return spoken.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(name -> isMostlyAbout(name, text, companies))
                .map(name -> Dimension.COMPANY
                        .vocabulary()
                        .named(name)
                        .map(Term::value)
                        .orElse(name));
    }

    /** "At Senior, we expect …" is about a level. */
    private static boolean isLevelOrRole(String name) {
        return Stream.of(Dimension.LEVEL, Dimension.ROLE)
                .anyMatch(dimension -> !dimension
                        .vocabulary()
                        .mentions(name, Tokens.of(name), false)
                        .isEmpty());
    }

    private static boolean speaksForMany(String text) {
        int times = 0;
        for (String word : new String[] {" we ", " our ", "We ", "Our "})
            for (int at = text.indexOf(word); at >= 0 && times < FEWEST_WE; at = text.indexOf(word, at + 1)) times++;
        return times >= FEWEST_WE;
    }

    private static boolean isMostlyAbout(String name, String text, Companies companies) {
        int named = 0;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) named++;
        return named >= FEWEST_NAMES && named > LEAST_SHARE * (named + companies.others(name));
    }
}
