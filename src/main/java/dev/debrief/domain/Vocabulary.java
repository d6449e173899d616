package dev.debrief.domain;

import dev.debrief.text.DataFile;
import dev.debrief.text.Phrases;
import dev.debrief.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A controlled vocabulary: terms and the wordings that mean them. A line of its data file reads
 * {@code value | label: wording; wording}, or {@code label: wording} if value and label are the same. The group
 * {@code [not]} lists wordings that look like a term but are not one. The group {@code [examples]} lists wordings that
 * announce examples: terms in the list that follows are not counted. The group {@code [and-above]} lists wordings of terms
 * that mean the higher terms as well, and {@code [asked-for]} what follows a term that the text is about.
 */
public final class Vocabulary {
    private enum Exclusion {
        NOT,
        EXAMPLES
    }

    private sealed interface Meaning {}

    private record Names(Term term, boolean andAbove) implements Meaning {}

    private record Excludes(Exclusion exclusion) implements Meaning {}

    /** A possible mention, before exclusions; positions count tokens. */
    private record Candidate(Names names, int from, int to) {}

    /**
     * A place where a text uses a term; offsets point into the text that was tokenised.
     *
     * @param andAbove whether it means every higher term as well
     * @param askedFor whether what follows shows that the text is about this term
     */
    public record Mention(Term term, int from, int to, boolean andAbove, boolean askedFor) {}

    /** A word that is not a pattern and has no possessive yet. */
    private static final Pattern NAMES = Pattern.compile("[\\p{L}\\p{N}.-]+");

    /** A wording that is the same in every text, and not a pattern. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}-]+( [\\p{L}\\p{N}-]+)*");

    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<Term, List<String>> plainWordings = new HashMap<>();
    private final Phrases<Meaning> phrases = new Phrases<>();
    private final Set<String> askedFor = new HashSet<>();

    Vocabulary(DataFile file) {
        for (var entry : file.entries()) {
            try {
                switch (entry.group()) {
                    case "not" -> phrases.add(entry.text(), new Excludes(Exclusion.NOT));
                    case "examples" -> phrases.add(entry.text(), new Excludes(Exclusion.EXAMPLES));
                    case "and-above" -> addAbove(entry.text());
                    case "asked-for" -> askedFor.addAll(List.of(entry.text().split("\\|")));
                    default -> add(entry.text());
                }
            } catch (IllegalArgumentException e) {
                throw file.error(entry, String.valueOf(e.getMessage()));
            }
        }
    }

    static Vocabulary load(String file) {
        return new Vocabulary(DataFile.load(file));
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        if (colon < 1) throw new IllegalArgumentException("expected 'value | label: wording; wording'");
        String[] names = line.substring(0, colon).split("\\|");
        var term = new Term(names[0].strip(), names[names.length - 1].strip(), terms.size());
        if (terms.putIfAbsent(key(term.value()), term) != null) {
            throw new IllegalArgumentException("'" + term.value() + "' is listed twice");
        }
        for (String wording : line.substring(colon + 1).split(";")) {
            phrases.add(wording, new Names(term, false));
            if (PLAIN.matcher(wording.strip()).matches())
                plainWordings.computeIfAbsent(term, unused -> new ArrayList<>()).add(wording.strip());
            String last = wording.substring(wording.lastIndexOf(' ') + 1);
            if (NAMES.matcher(last).matches()) phrases.add(wording + "'s", new Names(term, false)); // "Google's"
        }
    }

    private void addAbove(String line) {
        int colon = line.indexOf(':');
        var term = term(line.substring(0, Math.max(colon, 0)).strip())
                .orElseThrow(() ->
                        new IllegalArgumentException("expected 'value: wording; wording' with a value from above"));
        for (String wording : line.substring(colon + 1).split(";")) phrases.add(wording, new Names(term, true));
    }

    /** The term with this value, whatever its case. */
    public Optional<Term> term(String value) {
        return Optional.ofNullable(terms.get(key(value)));
    }

    /** The term with this value or label, or that this wording means: {@code staff}, {@code Staff}, or {@code L6}. */
    public Optional<Term> named(String name) {
        String bare = name.strip();
        return term(bare)
                .or(() -> terms.values().stream()
                        .filter(term -> term.label().equalsIgnoreCase(bare))
                        .findFirst())
                .or(() -> mentions(bare, 0, bare.length(), false).stream()
                        .filter(mention -> mention.from() == 0 && mention.to() == bare.length())
                        .map(Mention::term)
                        .findFirst());
    }

    public List<Term> terms() {
        return List.copyOf(terms.values());
    }

    /** The wordings of a term that are plain names, in lower case, as {@code l6} for Staff. */
    public List<String> names(Term term) {
        return List.copyOf(plainWordings.getOrDefault(term, List.of()));
    }

    /** The label of a value, or the value itself if the vocabulary does not know it. */
    public String label(String value) {
        return term(value).map(Term::label).orElse(value);
    }

    /**
     * The terms that a text uses, in text order.
     *
     * @param capitals whether a wording counts only if it starts with a capital letter, as names do
     */
    public List<Mention> mentions(String text, int from, int to, boolean capitals) {
        return mentions(text, Tokens.of(text, from, to), capitals);
    }

    /** The same for a text that is already split into tokens, since several vocabularies read each passage. */
    public List<Mention> mentions(String text, Tokens tokens, boolean capitals) {
        var candidates = new ArrayList<Candidate>();
        var excluded = new boolean[tokens.size()];
        phrases.find(tokens, 0, tokens.size(), (meaning, from, to) -> {
            switch (meaning) {
                case Names names -> candidates.add(new Candidate(names, from, to));
                case Excludes excludes -> {
                    int end = excludes.exclusion() == Exclusion.NOT ? to : endOfList(tokens, to);
                    exclude(excluded, from, end);
                }
            }
        });
        var found = new ArrayList<Mention>();
        for (var candidate : candidates) {
            int start = tokens.from(candidate.from());
            if (excluded[candidate.from()] || (capitals && !Character.isUpperCase(text.codePointAt(start)))) continue;
            boolean asked = candidate.to() < tokens.size() && askedFor.contains(tokens.word(candidate.to()));
            var names = candidate.names();
            found.add(new Mention(names.term(), start, tokens.to(candidate.to() - 1), names.andAbove(), asked));
        }
        return found;
    }

    private static void exclude(boolean[] excluded, int from, int to) {
        for (int i = from; i < to; i++) excluded[i] = true;
    }

    /** The end of an enumeration of short names: "Google, Meta, or Amazon". */
    private static int endOfList(Tokens tokens, int from) {
        int end = from;
        while (end < tokens.size()) {
            String word = tokens.word(end);
            boolean separator = word.equals(",") || word.equals("or") || word.equals("and");
            boolean afterSeparator = end == from || isSeparator(tokens.word(end - 1));
            if (!separator && !afterSeparator) break;
            end++;
        }
        return end;
    }

    private static boolean isSeparator(String word) {
        return word.equals(",") || word.equals("or") || word.equals("and");
    }

    private static String key(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
