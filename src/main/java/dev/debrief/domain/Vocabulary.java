package dev.debrief.domain;

import dev.debrief.text.DataFile;
import dev.debrief.text.Phrases;
import dev.debrief.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A controlled vocabulary: terms and the wordings that mean them. A line of its data file reads
 * {@code value | label: wording; wording}, or {@code label: wording} if value and label are the same. The group
 * {@code [not]} lists wordings that look like a term but are not one. The group {@code [examples]} lists wordings that
 * announce examples: terms in the list that follows are not counted.
 */
public final class Vocabulary {
    private enum Exclusion {
        NOT,
        EXAMPLES
    }

    private sealed interface Meaning {}

    private record Names(Term term) implements Meaning {}

    private record Excludes(Exclusion exclusion) implements Meaning {}

    /** A possible mention, before exclusions; positions count tokens. */
    private record Candidate(Term term, int from, int to) {}

    /** A place where a text uses a term; offsets point into the text that was tokenised. */
    public record Mention(Term term, int from, int to) {}

    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Phrases<Meaning> phrases = new Phrases<>();

    Vocabulary(DataFile file) {
        for (var entry : file.entries()) {
            try {
                switch (entry.group()) {
                    case "not" -> phrases.add(entry.text(), new Excludes(Exclusion.NOT));
                    case "examples" -> phrases.add(entry.text(), new Excludes(Exclusion.EXAMPLES));
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
        for (String wording : line.substring(colon + 1).split(";")) phrases.add(wording, new Names(term));
    }

    /** The term with this value, whatever its case. */
    public Optional<Term> term(String value) {
        return Optional.ofNullable(terms.get(key(value)));
    }

    public List<Term> terms() {
        return List.copyOf(terms.values());
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
                case Names names -> candidates.add(new Candidate(names.term(), from, to));
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
            found.add(new Mention(candidate.term(), start, tokens.to(candidate.to() - 1)));
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
