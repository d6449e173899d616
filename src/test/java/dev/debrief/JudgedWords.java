package dev.debrief;

import dev.debrief.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An index of judged texts, in which the words of a training text are looked up. Case, punctuation, apostrophes, and
 * hyphens do not matter: "One-on-one, don't" and "one on one dont" are the same words.
 */
final class JudgedWords {
    /**
     * Six shared words in a row are rarely chance. Fewer are often idiom; a higher limit would miss borrowed clauses.
     */
    static final int RUN = 6;
    /** Shorter lines ("Questions", "Red flags") are common names of sections, whoever writes them. */
    static final int FEWEST = 3;

    private final Map<List<String>, String> runs = new HashMap<>();
    private final Map<List<String>, String> whole = new HashMap<>();

    /** A text and where it is from, for messages. */
    record Sourced(String where, String text) {}

    /** @param judged headings, items, paragraphs, drafts, and queries, each of which may also be shared as a whole */
    JudgedWords(List<Sourced> judged) {
        for (Sourced text : judged) {
            var words = words(text.text());
            for (int i = 0; i + RUN <= words.size(); i++) runs.putIfAbsent(words.subList(i, i + RUN), text.where());
            whole.putIfAbsent(words, text.where());
        }
    }

    /** Every maximal run of at least {@link #RUN} words that the text shares with a judged one, with both locations. */
    List<String> sharedRuns(Sourced text) {
        var shared = new ArrayList<String>();
        var words = words(text.text());
        for (int from = 0; from + RUN <= words.size(); from++) {
            String judged = runs.get(words.subList(from, from + RUN));
            if (judged == null) continue;
            int to = from + RUN;
            while (to < words.size() && runs.containsKey(words.subList(to - RUN + 1, to + 1))) to++;
            shared.add(message(text, String.join(" ", words.subList(from, to)), judged));
            from = to - 1;
        }
        return shared;
    }

    /** A message if a text of at least {@link #FEWEST} words equals a judged text. */
    Optional<String> sharedWhole(Sourced text) {
        var words = words(text.text());
        if (words.size() < FEWEST) return Optional.empty();
        return Optional.ofNullable(whole.get(words)).map(judged -> message(text, text.text(), judged));
    }

    private static String message(Sourced text, String shared, String judged) {
        return text.where() + ": \"" + shared + "\" is in " + judged;
    }

    private static List<String> words(String text) {
        var tokens = Tokens.of(text);
        var words = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            for (String word : tokens.word(i).replace("'", "").split("[^\\p{L}\\p{N}$%]+")) {
                if (!word.isEmpty()) words.add(word);
            }
        }
        return words;
    }
}
