package dev.debrief.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** What somebody probably meant who typed a name that is not known. */
public final class NearestName {
    /** One wrong letter in so many is a slip; more make another name. */
    private static final int LETTERS_A_SLIP = 3;

    /** Fewer letters begin too many names to say which was meant. */
    private static final int SHORTEST_START = 3;

    private NearestName() {}

    /** The name that was probably meant; empty if none is near. */
    public static Optional<String> to(String typed, Stream<String> names) {
        return to(typed, names.collect(Collectors.toMap(Function.identity(), Function.identity(), (a, b) -> a)));
    }

    /**
     * The value that was probably meant: the one with the name that is the fewest slips away (a letter too many, too few,
     * another, or two exchanged), otherwise the one of the shortest name in which a word starts with what was typed.
     *
     * @param values by their names, of which a value may have several
     */
    public static Optional<String> to(String typed, Map<String, String> values) {
        String wanted = folded(typed);
        if (wanted.isEmpty()) return Optional.empty();
        record Candidate(String name, String value) {}
        var candidates = values.entrySet().stream()
                .map(entry -> new Candidate(folded(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt((Candidate one) -> one.name().length())
                        .thenComparing(Candidate::value))
                .toList();
        var nearest = candidates.stream()
                .filter(one -> slips(wanted, one.name()) <= most(wanted, one.name()))
                .min(Comparator.comparingInt(one -> slips(wanted, one.name())));
        return nearest.or(() -> candidates.stream()
                        .filter(one -> wanted.length() >= SHORTEST_START && isStart(wanted, one.name()))
                        .findFirst())
                .map(Candidate::value);
    }

    private static int slips(String typed, String name) {
        int most = most(typed, name);
        if (Math.abs(typed.length() - name.length()) > most) return Integer.MAX_VALUE;
        int slips = new DamerauLevenshteinDistance(most).apply(typed, name);
        return slips < 0 ? Integer.MAX_VALUE : slips;
    }

    private static int most(String typed, String name) {
        return Math.max(1, Math.min(typed.length(), name.length()) / LETTERS_A_SLIP);
    }

    private static boolean isStart(String typed, String name) {
        return name.startsWith(typed)
                || Arrays.stream(name.split(" ")).anyMatch(word -> word.startsWith(typed))
                || name.contains(" " + typed);
    }

    /** In lower case, with a space between words, however they are written. */
    private static String folded(String name) {
        return Folding.fold(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
