package dev.debrief.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds many phrases in one pass over a text's tokens. Each token, together with the next one, looks up the phrases
 * that can start there.
 *
 * <p>A phrase is a sequence of words as {@link Tokens} splits them. {@code a|b} matches either word, {@code reject*}
 * every word with that prefix, {@code (the)} an optional word, {@code #} any word with a digit, {@code ...} a gap of up
 * to six words, {@code ...3} a gap of up to three (1 to 20), {@code ^} the start of the text, and {@code $} its end.
 * Words are written in lower case, and a punctuation mark in a gap counts as a word.
 *
 * @param <T> the meaning of a phrase
 */
public final class Phrases<T> {
    private static final int USUAL_GAP = 6;
    private static final int WIDEST_GAP = 20;
    private static final int BUCKETS = 1 << 10;

    /** Receives each phrase that was found; {@code from} and {@code to} are token positions, {@code to} exclusive. */
    public interface Finder<T> {
        void found(T meaning, int from, int to);
    }

    private sealed interface Step {}

    private record OneOf(Set<String> exact, List<String> prefixes, boolean digits, boolean optional) implements Step {
        boolean accepts(Word word) {
            if (exact.contains(word.text())) return true;
            for (String prefix : prefixes) if (word.text().startsWith(prefix)) return true;
            return digits && word.hasDigit();
        }

        boolean isExact() {
            return prefixes.isEmpty() && !digits && !optional;
        }
    }

    private record Gap(int widest) implements Step {}

    private record End() implements Step {}

    private record Entry<T>(List<Step> steps, boolean atStart, T meaning) {}

    /** Phrases that can start with one word: by their second word if it is fixed, and the others. */
    private record Starts<T>(Map<String, List<Entry<T>>> bySecondWord, List<Entry<T>> others) {
        Starts() {
            this(new HashMap<>(), new ArrayList<>());
        }

        void add(Entry<T> entry) {
            if (entry.steps().size() > 1 && entry.steps().get(1) instanceof OneOf second && second.isExact()) {
                for (String word : second.exact())
                    bySecondWord
                            .computeIfAbsent(word, unused -> new ArrayList<>())
                            .add(entry);
            } else others.add(entry);
        }
    }

    private final Map<String, Starts<T>> byFirstWord = new HashMap<>();
    /** Phrases whose first word is a prefix, hashed by its first two letters; null if a bucket is empty. */
    private final @Nullable List<Entry<T>>[] byFirstLetters = buckets();

    private final List<Entry<T>> byDigits = new ArrayList<>();

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no other way to make an array of lists; it stays private
    private static <T> @Nullable List<Entry<T>>[] buckets() {
        return new List[BUCKETS];
    }

    /**
     * The phrases of a data file. Each means the constant that its group is named after: {@code [low-acts]} is
     * {@code LOW_ACTS}.
     *
     * @throws IllegalArgumentException with file and line, if a phrase is not valid or no constant has the name of a group
     */
    public static <E extends Enum<E>> Phrases<E> ofGroups(DataFile file, Class<E> meanings) {
        return ofGroups(file, meanings, "");
    }

    /** @param before comes before every phrase of the file, such as {@code ^} */
    public static <E extends Enum<E>> Phrases<E> ofGroups(DataFile file, Class<E> meanings, String before) {
        var phrases = new Phrases<E>();
        for (var entry : file.entries()) {
            String name = entry.group().toUpperCase(Locale.ROOT).replace('-', '_');
            try {
                phrases.add(before + " " + entry.text(), Enum.valueOf(meanings, name));
            } catch (IllegalArgumentException e) {
                throw file.error(entry, String.valueOf(e.getMessage()));
            }
        }
        return phrases;
    }

    /**
     * Adds a phrase.
     *
     * @throws IllegalArgumentException if every word of the phrase is optional, if its first word is optional and the
     *     phrase is not bound to the start of the text, if it ends in a gap, if a gap is too wide, or if a word is not
     *     one that {@link Tokens} can produce
     */
    public void add(String phrase, T meaning) {
        var steps = new ArrayList<Step>();
        boolean atStart = false;
        for (String part : phrase.strip().split("\\s+")) {
            switch (part) {
                case "^" -> atStart = true;
                case "$" -> steps.add(new End());
                default -> steps.add(part.startsWith("...") ? gap(part) : word(part));
            }
        }
        List<Step> rest = steps;
        while (atStart && rest.size() > 1 && rest.getFirst() instanceof OneOf first && first.optional()) {
            index(new Entry<>(withMandatoryFirst(rest, first), true, meaning));
            rest = rest.subList(1, rest.size());
        }
        if (rest.isEmpty() || !(rest.getFirst() instanceof OneOf first) || first.optional()) {
            throw new IllegalArgumentException(
                    "a phrase must start with a word that is always there: '" + phrase + "'");
        }
        if (rest.getLast() instanceof Gap)
            throw new IllegalArgumentException("nothing follows the gap: '" + phrase + "'");
        index(new Entry<>(List.copyOf(rest), atStart, meaning));
    }

    /** The steps, with the first one made mandatory. */
    private static List<Step> withMandatoryFirst(List<Step> steps, OneOf first) {
        var all = new ArrayList<>(steps);
        all.set(0, new OneOf(first.exact(), first.prefixes(), first.digits(), false));
        return List.copyOf(all);
    }

    private void index(Entry<T> entry) {
        if (!(entry.steps().getFirst() instanceof OneOf first)) return;
        for (String word : first.exact())
            byFirstWord.computeIfAbsent(word, unused -> new Starts<>()).add(entry);
        for (String prefix : first.prefixes()) {
            var bucket = byFirstLetters[bucket(prefix)];
            if (bucket == null) byFirstLetters[bucket(prefix)] = bucket = new ArrayList<>();
            bucket.add(entry);
        }
        if (first.digits()) byDigits.add(entry);
    }

    private static Gap gap(String part) {
        if (part.equals("...")) return new Gap(USUAL_GAP);
        String widest = part.substring(3);
        if (!widest.matches("[1-9][0-9]?") || Integer.parseInt(widest) > WIDEST_GAP)
            throw new IllegalArgumentException("a gap is 1 to " + WIDEST_GAP + " words wide: '" + part + "'");
        return new Gap(Integer.parseInt(widest));
    }

    private static OneOf word(String part) {
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
            } else exact.add(checked(word));
        }
        return new OneOf(new HashSet<>(exact), List.copyOf(prefixes), digits, optional);
    }

    /** Refuses a word that no text can contain, such as one with a capital letter: it would silently never be found. */
    private static String checked(String word) {
        var tokens = Tokens.of(word);
        if (tokens.size() != 1 || !tokens.word(0).equals(word))
            throw new IllegalArgumentException("not one word in lower case: '" + word + "'");
        return word;
    }

    /** Reports every occurrence of every phrase, from the first token to the last. */
    public void find(Tokens tokens, int from, int to, Finder<T> finder) {
        for (int i = from; i < to; i++) {
            Word word = tokens.at(i);
            var starts = byFirstWord.get(word.text());
            if (starts != null) {
                if (i + 1 < to) match(starts.bySecondWord().get(tokens.word(i + 1)), tokens, i, from, to, finder);
                match(starts.others(), tokens, i, from, to, finder);
            }
            if (word.text().length() >= 2) match(byFirstLetters[bucket(word.text())], tokens, i, from, to, finder);
            if (word.hasDigit()) match(byDigits, tokens, i, from, to, finder);
        }
    }

    private void match(@Nullable List<Entry<T>> entries, Tokens tokens, int at, int from, int to, Finder<T> finder) {
        if (entries == null) return;
        boolean start = at == from || (at == from + 1 && tokens.word(from).equals("\""));
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.atStart() && !start) continue;
            int end = end(entry.steps(), 0, tokens, at, to);
            if (end > at) finder.found(entry.meaning(), at, end);
        }
    }

    /**
     * The token after the match of all steps from {@code step} on, started at token {@code at}; -1 if they do not
     * match.
     */
    private static int end(List<Step> steps, int step, Tokens tokens, int at, int to) {
        if (step == steps.size()) return at;
        return switch (steps.get(step)) {
            case OneOf word -> {
                int end = at < to && word.accepts(tokens.at(at)) ? end(steps, step + 1, tokens, at + 1, to) : -1;
                yield end < 0 && word.optional() ? end(steps, step + 1, tokens, at, to) : end;
            }
            case Gap gap -> {
                for (int skip = 0; skip <= gap.widest() && at + skip <= to; skip++) {
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

    private static int bucket(String word) {
        return (word.charAt(0) * 31 + word.charAt(1)) & (BUCKETS - 1);
    }
}
