package dev.debrief.review;

import dev.debrief.text.DataFile;
import dev.debrief.text.Phrases;
import dev.debrief.text.SentenceSplitter;
import dev.debrief.text.Tokens;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Countable facts about a draft. They are shown as facts, not as a grade.
 *
 * @param words number of words
 * @param first first-person singular words: I, me, my, mine
 * @param plural first-person plural words: we, us, our
 * @param parties mentions of other people or groups, by words of {@code draft-words.txt} or by name
 * @param numbers words with a digit, and number words
 * @param tradeOffs wordings of choice, price, and disagreement
 * @param hedges wordings that weaken what they say
 * @param opening the same for the first sentence
 */
public record Facts(
        int words, int first, int plural, int parties, int numbers, int tradeOffs, int hedges, Opening opening) {
    /**
     * The first sentence, which a committee hears before it has made up its mind.
     *
     * @param parties mentions of other people or groups in it
     * @param numbers words with a digit in it, and number words
     * @param tradeOffs wordings of choice, price, and disagreement in it
     */
    public record Opening(int parties, int numbers, int tradeOffs) {}

    private record Counts(int words, int numbers, Map<Group, Integer> of) {
        int of(Group group) {
            return of.getOrDefault(group, 0);
        }
    }

    private enum Group {
        FIRST,
        PLURAL,
        PARTY,
        IN_FRONT_OF_NAME,
        AFTER_NAME,
        NO_NAME,
        NUMBER,
        TRADE_OFF,
        HEDGE
    }

    private static final Phrases<Group> PHRASES = Phrases.ofGroups(DataFile.load("draft-words.txt"), Group.class);

    public static Facts of(String text) {
        var all = counts(text);
        var sentences = SentenceSplitter.split(text);
        String first = sentences.isEmpty() ? "" : sentences.getFirst().of(text);
        var opening = counts(first);
        return new Facts(
                all.words(),
                all.of(Group.FIRST),
                all.of(Group.PLURAL),
                all.of(Group.PARTY),
                all.numbers(),
                all.of(Group.TRADE_OFF),
                all.of(Group.HEDGE),
                new Opening(opening.of(Group.PARTY), opening.numbers(), opening.of(Group.TRADE_OFF)));
    }

    private static Counts counts(String text) {
        var tokens = Tokens.of(text);
        Map<Group, Integer> counts = new EnumMap<>(Group.class);
        Set<String> names = new HashSet<>();
        Set<String> others = new HashSet<>();
        PHRASES.find(tokens, 0, tokens.size(), (group, from, to) -> {
            counts.merge(group, 1, Integer::sum);
            if (group == Group.IN_FRONT_OF_NAME && isCapitalised(text, tokens, to)) names.add(tokens.word(to));
            if (group == Group.NO_NAME) others.add(tokens.word(from));
            if (group == Group.AFTER_NAME && isCapitalised(text, tokens, from - 1)) names.add(tokens.word(from - 1));
        });
        names.removeAll(others);
        int words = 0;
        int numbers = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.word(i);
            if (!word.codePoints().anyMatch(Character::isLetterOrDigit)) continue;
            words++;
            if (names.contains(word)) counts.merge(Group.PARTY, 1, Integer::sum);
            if (word.codePoints().anyMatch(Character::isDigit)) numbers++;
        }
        return new Counts(words, numbers + counts.getOrDefault(Group.NUMBER, 0), counts);
    }

    /** Whether a token is written like a name: with a capital that no start of a sentence explains. */
    private static boolean isCapitalised(String text, Tokens tokens, int token) {
        if (token < 1 || token >= tokens.size()) return false;
        String written = text.substring(tokens.from(token), tokens.to(token));
        char before = tokens.word(token - 1).charAt(0);
        return written.length() > 1
                && Character.isUpperCase(written.charAt(0))
                && written.chars().skip(1).allMatch(c -> Character.isLowerCase(c) || c == '-' || c == '\'' || c == '’')
                && (Character.isLetterOrDigit(before) || before == ',');
    }

    /** Share of the singular among the first-person words, 0 to 1; 0 if there are none. */
    public double shareOfI() {
        return first + plural == 0 ? 0 : (double) first / (first + plural);
    }
}
