package dev.debrief.match;

import dev.debrief.passage.DataFile;
import dev.debrief.passage.Phrases;
import dev.debrief.passage.Tokens;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Countable facts about a draft. They are shown as facts and are no grade.
 *
 * @param words number of words
 * @param first first-person singular words: I, me, my, mine
 * @param plural first-person plural words: we, us, our
 * @param parties mentions of other people or groups, after {@code draft-words.txt}
 * @param numbers words with a digit
 * @param tradeOffs wordings of choice, price and disagreement
 * @param hedges wordings that take back what they say
 */
public record Facts(int words, int first, int plural, int parties, int numbers, int tradeOffs, int hedges) {
    private enum Group {
        FIRST,
        PLURAL,
        PARTY,
        TRADE_OFF,
        HEDGE
    }

    private static final Phrases<Group> PHRASES = phrases(DataFile.load("draft-words.txt"));

    private static Phrases<Group> phrases(DataFile file) {
        var phrases = new Phrases<Group>();
        for (var entry : file.entries()) {
            try {
                phrases.add(
                        entry.text(),
                        Group.valueOf(entry.group().toUpperCase(Locale.ROOT).replace('-', '_')));
            } catch (IllegalArgumentException e) {
                throw file.error(entry, String.valueOf(e.getMessage()));
            }
        }
        return phrases;
    }

    public static Facts of(String text) {
        var tokens = Tokens.of(text);
        Map<Group, Integer> counts = new EnumMap<>(Group.class);
        PHRASES.find(tokens, 0, tokens.size(), (group, from, to) -> counts.merge(group, 1, Integer::sum));
        int words = 0;
        int numbers = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.word(i);
            if (!word.codePoints().anyMatch(Character::isLetterOrDigit)) continue;
            words++;
            if (word.codePoints().anyMatch(Character::isDigit)) numbers++;
        }
        return new Facts(
                words,
                counts.getOrDefault(Group.FIRST, 0),
                counts.getOrDefault(Group.PLURAL, 0),
                counts.getOrDefault(Group.PARTY, 0),
                numbers,
                counts.getOrDefault(Group.TRADE_OFF, 0),
                counts.getOrDefault(Group.HEDGE, 0));
    }

    /** Share of the singular among the first-person words, 0 to 1; 0 where there are none. */
    public double shareOfI() {
        return first + plural == 0 ? 0 : (double) first / (first + plural);
    }
}
