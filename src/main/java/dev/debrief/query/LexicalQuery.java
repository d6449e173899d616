package dev.debrief.query;

import dev.debrief.store.WordQuery;
import dev.debrief.text.DataFile;
import dev.debrief.text.FunctionWords;
import dev.debrief.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The query by words: each word, or one of its synonyms; phrases, which every hit must have; and what no hit may have.
 *
 * @param words stems to look for, in the order typed
 * @param phrases that every hit must have
 * @param excluded what no hit may have
 * @param synonyms of words and of phrases among them
 */
public record LexicalQuery(List<String> words, List<WordQuery> phrases, List<WordQuery> excluded, Synonyms synonyms) {
    /** A word is common if more passages than this have it, or a larger share of them than {@link #FEW_SHARE}. */
    private static final int FEW = 3;

    private static final double FEW_SHARE = 0.01;

    /** Reads queries in a language. */
    public static final class Reader {
        private final Language language;
        private final FunctionWords functionWords;
        private final Synonyms synonyms;

        public Reader(Language language) {
            this.language = language;
            this.functionWords = FunctionWords.in(language);
            this.synonyms = new Synonyms(DataFile.load("synonyms.txt"), language);
        }

        public LexicalQuery read(QueryText text) {
            var words = new ArrayList<String>();
            var phrases = new ArrayList<WordQuery>();
            var excluded = new ArrayList<WordQuery>();
            for (var part : text.parts()) {
                var tokens = language.tokens(Language.Form.STEMS, part.text());
                if (tokens.isEmpty()) continue;
                if (part.excluded()) excluded.add(WordQuery.following(tokens));
                else if (part.phrase()) phrases.add(WordQuery.following(tokens));
                else tokens.forEach(token -> words.add(token.term()));
            }
            // "what do they …": if anything else was typed, the words of a question name nothing to look for.
            if (!words.stream().allMatch(functionWords::contains)) words.removeIf(functionWords::contains);
            return new LexicalQuery(List.copyOf(words), List.copyOf(phrases), List.copyOf(excluded), synonyms);
        }
    }

    /** Whether nothing is left to look for without stop words and exclusions. */
    public boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }

    private Set<String> distinct() {
        return new LinkedHashSet<>(words);
    }

    /** Finds what has enough of the words, and all phrases; empty if {@link #isEmpty}. */
    public Optional<WordQuery> matching() {
        return anyOf(leastWords(distinct().size()));
    }

    /** Finds what has any of the words at all: scores what was found in another way. */
    public Optional<WordQuery> scoring() {
        return anyOf(1);
    }

    /**
     * Finds what has half of the words that tell passages apart, those that few passages have or none, or all words if all are
     * common; empty if there are no words.
     *
     * @param frequency in how many passages a word is
     * @param passages how many there are
     */
    public Optional<WordQuery> telling(ToIntFunction<String> frequency, int passages) {
        var telling = distinct().stream()
                .filter(word -> frequency.applyAsInt(word) <= Math.max(FEW, FEW_SHARE * passages))
                .map(this::meaning)
                .toList();
        if (words.isEmpty()) return Optional.empty();
        if (!telling.isEmpty()) return Optional.of(new WordQuery.AnyOf((telling.size() + 1) / 2, telling));
        return Optional.of(
                new WordQuery.All(distinct().stream().map(this::meaning).toList(), List.of()));
    }

    /**
     * The share of the words that some passage has, itself or as a synonym, each weighted by its inverse document frequency; 1 if there
     * are only phrases, which every hit has, and 0 if there is nothing but stop words.
     *
     * @param frequency in how many passages a word is
     * @param passages how many there are
     */
    public double known(ToIntFunction<String> frequency, int passages) {
        if (isEmpty()) return 0;
        if (words.isEmpty()) return 1;
        double known = 0;
        for (var word : weights(frequency, passages).entrySet()) {
            boolean some = frequency.applyAsInt(word.getKey()) > 0
                    || !synonyms.of(word.getKey()).isEmpty();
            if (some) known += word.getValue();
        }
        return known;
    }

    /**
     * The share that each word, itself or as a synonym, has of all, weighted as for {@link #known}; empty if there are no words.
     *
     * @param frequency in how many passages a word is
     * @param passages how many there are
     */
    public List<WordQuery.Weighed> coverage(ToIntFunction<String> frequency, int passages) {
        var shares = new ArrayList<WordQuery.Weighed>();
        weights(frequency, passages).forEach((word, share) -> shares.add(new WordQuery.Weighed(meaning(word), share)));
        return List.copyOf(shares);
    }

    /** The inverse document frequency of each word, as a share of the sum of all. */
    private Map<String, Double> weights(ToIntFunction<String> frequency, int passages) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String word : distinct()) {
            int own = frequency.applyAsInt(word);
            weights.put(word, Math.log(1 + (passages - own + 0.5) / (own + 0.5)));
        }
        double all = weights.values().stream().mapToDouble(weight -> weight).sum();
        weights.replaceAll((word, weight) -> weight / all);
        return weights;
    }

    /** What to mark in the text of a hit: the words, their synonyms, and the phrases; empty if {@link #isEmpty}. */
    public Optional<WordQuery> marking() {
        if (isEmpty()) return Optional.empty();
        Set<WordQuery> marked = new LinkedHashSet<>();
        for (String word : distinct()) {
            marked.add(new WordQuery.Term(word));
            marked.addAll(synonyms.of(word));
        }
        synonyms.ofPhrasesIn(words).forEach(marked::addAll);
        marked.addAll(phrases);
        return Optional.of(new WordQuery.AnyOf(1, List.copyOf(marked)));
    }

    private Optional<WordQuery> anyOf(int least) {
        if (isEmpty()) return Optional.empty();
        var required = new ArrayList<>(phrases);
        if (!words.isEmpty()) {
            var any = new ArrayList<WordQuery>();
            distinct().forEach(word -> any.add(meaning(word)));
            synonyms.ofPhrasesIn(words).forEach(forms -> any.add(new WordQuery.Best(forms)));
            required.add(new WordQuery.AnyOf(least, any));
        }
        return Optional.of(new WordQuery.All(required, excluded));
    }

    /** What every hit must match, however it was found; empty if nothing. */
    public Optional<WordQuery> restriction() {
        return phrases.isEmpty() && excluded.isEmpty()
                ? Optional.empty()
                : Optional.of(new WordQuery.All(phrases, excluded));
    }

    /** How many of a query's words a passage must have: one of three, two of five, then a good third. */
    private static int leastWords(int words) {
        if (words <= 3) return 1;
        return words <= 5 ? 2 : 1 + words / 3;
    }

    /** A word or one of its synonyms; two that mean the same count once. */
    private WordQuery meaning(String word) {
        var term = new WordQuery.Term(word);
        var others = synonyms.of(word);
        if (others.isEmpty()) return term;
        var forms = new ArrayList<WordQuery>();
        forms.add(term);
        forms.addAll(others);
        return new WordQuery.Best(forms);
    }
}
