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
 * A controlled vocabulary: terms and the wordings that mean them. A line of its data file reads {@code value | label:
 * wording; wording}, or {@code label: wording} where value and label are the same; {@code [not]} lists wordings that look
 * like a term and are none, {@code [examples]} wordings that make the list behind them mere examples.
 */
public final class Vocabulary {
    private enum Special {
        NOT,
        EXAMPLES
    }

    private sealed interface Meaning {}

    private record Of(Term term) implements Meaning {}

    private record Is(Special special) implements Meaning {}

    /** A mention before the lookalikes are taken off, in tokens. */
    private record Named(Term term, int from, int to) {}

    /** A place where a text uses a term; offsets point into the text that was tokenised. */
    public record Mention(Term term, int from, int to) {}

    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Phrases<Meaning> phrases = new Phrases<>();

    Vocabulary(DataFile file) {
        for (var entry : file.entries()) {
            try {
                switch (entry.group()) {
                    case "not" -> phrases.add(entry.text(), new Is(Special.NOT));
                    case "examples" -> phrases.add(entry.text(), new Is(Special.EXAMPLES));
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
        for (String wording : line.substring(colon + 1).split(";")) phrases.add(wording, new Of(term));
    }

    /** The term of that value, whatever its case. */
    public Optional<Term> term(String value) {
        return Optional.ofNullable(terms.get(key(value)));
    }

    public List<Term> terms() {
        return List.copyOf(terms.values());
    }

    /** What people call a value; a value that the vocabulary does not know is called what it is. */
    public String label(String value) {
        return term(value).map(Term::label).orElse(value);
    }

    /**
     * The terms that a text uses, in its order.
     *
     * @param capitals whether a wording counts only where it starts with a capital letter, as names do
     */
    public List<Mention> mentions(String text, int from, int to, boolean capitals) {
        return mentions(text, Tokens.of(text, from, to), capitals);
    }

    /** The same for tokens of the text that are known already: several vocabularies read one passage. */
    public List<Mention> mentions(String text, Tokens tokens, boolean capitals) {
        var mentions = new ArrayList<Named>();
        var excluded = new boolean[tokens.size()];
        phrases.find(tokens, 0, tokens.size(), (meaning, first, behind) -> {
            switch (meaning) {
                case Of of -> mentions.add(new Named(of.term(), first, behind));
                case Is is -> {
                    int end = is.special() == Special.NOT ? behind : endOfList(tokens, behind);
                    exclude(excluded, first, end);
                }
            }
        });
        var found = new ArrayList<Mention>();
        for (var named : mentions) {
            int start = tokens.from(named.from());
            if (excluded[named.from()] || (capitals && !Character.isUpperCase(text.codePointAt(start)))) continue;
            found.add(new Mention(named.term(), start, tokens.to(named.to() - 1)));
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
