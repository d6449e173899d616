package dev.debrief.ingest;

import dev.debrief.extract.TaggedArticle;
import dev.debrief.text.FunctionWords;
import dev.debrief.text.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds sequences of two or three words that many passages use, such as "hiring committee". */
record FrequentPhrases(Language language, FunctionWords functionWords) {
    private static final int FEWEST_PASSAGES = 3;
    private static final int MOST_PHRASES = 500;
    private static final int LONGEST = 3;
    /** The first and the last word of a phrase must be at least this long: shorter ones only connect. */
    private static final int SHORTEST_WORD = 4;
    /** Later passages of a large collection add few phrases for the memory that they take. */
    private static final int MOST_PASSAGES = 20_000;

    private static final Pattern PAUSE = Pattern.compile("[\\p{Punct}–—…“”‘«»&&[^-'’]]+|\\s[-–—]\\s");

    /** In lower case, most frequent first. */
    static List<String> of(List<TaggedArticle> articles, Language language) {
        return new FrequentPhrases(language, FunctionWords.in(language)).in(articles);
    }

    private List<String> in(List<TaggedArticle> articles) {
        Map<String, Integer> counts = new HashMap<>();
        articles.stream()
                .flatMap(article -> article.passages().stream())
                .limit(MOST_PASSAGES)
                .forEach(tagged -> {
                    for (String phrase : phrases(tagged.passage().text())) counts.merge(phrase, 1, Integer::sum);
                });
        counts.values().removeIf(count -> count < FEWEST_PASSAGES);
        var parts = new HashSet<String>();
        counts.forEach((phrase, count) -> {
            for (String part : List.of(withoutFirst(phrase), withoutLast(phrase)))
                if (count.equals(counts.get(part))) parts.add(part);
        });
        return counts.entrySet().stream()
                .filter(entry -> !parts.contains(entry.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(MOST_PHRASES)
                .toList();
    }

    private Set<String> phrases(String text) {
        var phrases = new HashSet<String>();
        for (String piece : PAUSE.split(text)) {
            var words = language.terms(Language.Form.WRITTEN, piece);
            for (int from = 0; from < words.size(); from++) {
                for (int to = from + 2; to <= Math.min(words.size(), from + LONGEST); to++) {
                    if (names(words.get(from)) && names(words.get(to - 1)))
                        phrases.add(String.join(" ", words.subList(from, to)));
                }
            }
        }
        return phrases;
    }

    private boolean names(String word) {
        return word.length() >= SHORTEST_WORD
                && Character.isLetter(word.charAt(0))
                && language.stems(word).stream().anyMatch(stem -> !functionWords.contains(stem));
    }

    private static String withoutFirst(String phrase) {
        return phrase.substring(phrase.indexOf(' ') + 1);
    }

    private static String withoutLast(String phrase) {
        return phrase.substring(0, phrase.lastIndexOf(' '));
    }
}
