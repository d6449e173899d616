package dev.debrief.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Sentences that make no sense without the one before them, by their first word; {@code pointing-words.txt} lists such words. */
public final class PointingWords {
    private static final String EXCEPTION = "-";

    private static final List<String> LISTED = DataFile.load("pointing-words.txt").entries().stream()
            .map(DataFile.Entry::text)
            .toList();

    private static final Set<String> WORDS =
            LISTED.stream().filter(entry -> !entry.startsWith(EXCEPTION)).collect(Collectors.toUnmodifiableSet());

    /** Beginnings with such a word that point to nothing. */
    private static final List<String> EXCEPTIONS = LISTED.stream()
            .filter(entry -> entry.startsWith(EXCEPTION))
            .map(entry -> entry.substring(EXCEPTION.length()) + " ")
            .toList();

    private PointingWords() {}

    /** Whether a text begins with a word that points back. */
    public static boolean begin(String text) {
        String first = text.split("[^\\p{L}]", 2)[0].toLowerCase(Locale.ROOT);
        return WORDS.contains(first)
                && EXCEPTIONS.stream().noneMatch(other -> text.regionMatches(true, 0, other, 0, other.length()));
    }

    /**
     * The index of the sentence from which on one can be understood: its own, unless it points back.
     *
     * @param sentences of the text, in order
     */
    public static int start(String text, List<Span> sentences, int of) {
        int start = of;
        while (start > 0 && begin(sentences.get(start).of(text))) start--;
        return start;
    }
}
