package dev.debrief.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds many phrases in one pass over a text's tokens: each token looks up the phrases that can start with it.
 *
 * <p>A phrase is a sequence of words as {@link Tokens} makes them. {@code a|b} is either word, {@code reject*} every word
 * that starts so, {@code (the)} a word that may be missing, {@code #} any word with a digit, {@code ...} up to six words
 * of anything, {@code ^} the start and {@code $} the end of the text looked at.
 *
 * @param <T> what a phrase stands for
 */
public final class Phrases<T> {
    private static final int WIDEST_GAP = 6;
    /** Small enough for a key to need no object of its own. */
    private static final int LETTERS = 127;

    /** A place where a phrase was found; {@code from} and {@code to} are token positions, {@code to} exclusive. */
    public record Match<T>(T meaning, int from, int to) {}

    private sealed interface Step {}

    private record Word(Set<String> exact, List<String> prefixes, boolean digits, boolean optional) implements Step {}

    private record Gap() implements Step {}

    private record End() implements Step {}

    private record Entry<T>(List<Step> steps, boolean atStart, T meaning) {}

    private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();
    /** Phrases whose first word may start with given letters, by a hash of the first two of them. */
    private final Map<Integer, List<Entry<T>>> byFirstLetters = new HashMap<>();

    private final List<Entry<T>> byDigits = new ArrayList<>();

    /**
     * Adds a phrase.
     *
     * @throws IllegalArgumentException where the phrase is empty or does not start with a plain word
     */
    public void add(String phrase, T meaning) {
        var steps = new ArrayList<Step>();
        boolean atStart = false;
        for (String part : phrase.strip().split("\\s+")) {
            switch (part) {
                case "^" -> atStart = true;
                case "$" -> steps.add(new End());
                case "..." -> steps.add(new Gap());
                default -> steps.add(word(part));
            }
        }
        if (steps.isEmpty() || !(steps.getFirst() instanceof Word first) || first.optional()) {
            throw new IllegalArgumentException(
                    "a phrase must start with a word that is always there: '" + phrase + "'");
        }
        var entry = new Entry<>(List.copyOf(steps), atStart, meaning);
        for (String word : first.exact())
            byFirstWord.computeIfAbsent(word, unused -> new ArrayList<>()).add(entry);
        for (String prefix : first.prefixes()) {
            byFirstLetters
                    .computeIfAbsent(key(prefix), unused -> new ArrayList<>())
                    .add(entry);
        }
        if (first.digits()) byDigits.add(entry);
    }

    private static Word word(String part) {
        boolean optional = part.length() > 2 && part.startsWith("(") && part.endsWith(")");
        String body = optional ? part.substring(1, part.length() - 1) : part;
        var exact = new ArrayList<String>();
        var prefixes = new ArrayList<String>();
        boolean digits = false;
        for (String word : body.equals("|") ? List.of("|") : List.of(body.split("\\|"))) {
            if (word.equals("#")) digits = true;
            else if (word.length() > 1 && word.endsWith("*")) {
                String prefix = word.substring(0, word.length() - 1);
                if (prefix.length() < 2)
                    throw new IllegalArgumentException("at least two letters before *: '" + part + "'");
                prefixes.add(prefix);
            } else exact.add(word);
        }
        return new Word(Set.copyOf(exact), List.copyOf(prefixes), digits, optional);
    }

    /** Calls {@code found} for each phrase at each place where it occurs, from the first token on. */
    public void find(Tokens tokens, int from, int to, Consumer<Match<T>> found) {
        for (int i = from; i < to; i++) {
            String word = tokens.word(i);
            match(byFirstWord.get(word), tokens, i, from, to, found);
            if (word.length() >= 2) match(byFirstLetters.get(key(word)), tokens, i, from, to, found);
            if (!byDigits.isEmpty() && hasDigit(word)) match(byDigits, tokens, i, from, to, found);
        }
    }

    private void match(
            @org.jspecify.annotations.Nullable List<Entry<T>> entries,
            Tokens tokens,
            int at,
            int from,
            int to,
            Consumer<Match<T>> found) {
        if (entries == null) return;
        for (var entry : entries) {
            if (entry.atStart()
                    && at != from
                    && !(at == from + 1 && tokens.word(from).equals("\""))) continue;
            int end = end(entry.steps(), 0, tokens, at, to);
            if (end > at) found.accept(new Match<>(entry.meaning(), at, end));
        }
    }

    /** Where the steps from {@code step} on end when they start at token {@code at}, or -1. */
    private static int end(List<Step> steps, int step, Tokens tokens, int at, int to) {
        if (step == steps.size()) return at;
        return switch (steps.get(step)) {
            case Word word -> {
                int end = at < to && accepts(word, tokens.word(at)) ? end(steps, step + 1, tokens, at + 1, to) : -1;
                yield end < 0 && word.optional() ? end(steps, step + 1, tokens, at, to) : end;
            }
            case Gap unused -> {
                for (int skip = 0; skip <= WIDEST_GAP && at + skip <= to; skip++) {
                    int end = end(steps, step + 1, tokens, at + skip, to);
                    if (end >= 0) yield end;
                }
                yield -1;
            }
            case End unused -> {
                boolean closed = at == to || (at == to - 1 && ".?!\"".contains(tokens.word(at)));
                yield closed ? end(steps, step + 1, tokens, at, to) : -1;
            }
        };
    }

    private static boolean accepts(Word step, String word) {
        if (step.exact().contains(word)) return true;
        for (String prefix : step.prefixes()) if (word.startsWith(prefix)) return true;
        return step.digits() && hasDigit(word);
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) if (Character.isDigit(word.charAt(i))) return true;
        return false;
    }

    private static Integer key(String word) {
        return (word.charAt(0) * 31 + word.charAt(1)) & LETTERS;
    }
}
