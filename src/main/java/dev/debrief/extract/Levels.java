package dev.debrief.extract;

import dev.debrief.domain.Dimension;
import dev.debrief.domain.Term;
import dev.debrief.domain.Vocabulary;
import dev.debrief.domain.Vocabulary.Mention;
import dev.debrief.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which level's bar a text describes. A level that is only named, as in "she persuaded a director" or "a Senior answer", is
 * not the one that is asked for.
 */
final class Levels {
    private static final Vocabulary LEVELS = Dimension.LEVEL.vocabulary();
    /** The highest level of people who manage nobody: "Staff and above" does not mean directors. */
    private static final String HIGHEST_ALONE = "principal";

    /** An article is about a level that it names at least this often … */
    private static final int FEWEST_MENTIONS = 3;
    /** … and in this share of all mentions of levels. */
    private static final double LEAST_SHARE = 0.5;

    private Levels() {}

    /** The levels of an article that does not state them: those of its title, otherwise the one that it names most. */
    static List<String> ofArticle(String title, String text) {
        var inTitle = mentions(title);
        var asked =
                inTitle.stream().filter(one -> one.askedFor() || one.andAbove()).toList();
        if (!inTitle.isEmpty()) return values(highest(asked.isEmpty() ? inTitle : asked));
        Map<Term, Integer> counts = new LinkedHashMap<>();
        var mentions = mentions(text);
        for (var mention : mentions) counts.merge(mention.term(), 1, Integer::sum);
        return counts.entrySet().stream()
                .max(Map.Entry.<Term, Integer>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.comparingInt(Term::rank)))
                .filter(most -> most.getValue() >= FEWEST_MENTIONS && most.getValue() >= LEAST_SHARE * mentions.size())
                .map(most -> List.of(most.getKey().value()))
                .orElse(List.of());
    }

    /**
     * The levels of a passage: the one that its heading names, otherwise the range or those that it asks for, otherwise the article's.
     * Where it asks for several, one of which is the article's, the others are contrasts.
     */
    static List<String> ofPassage(String section, String text, List<String> ofArticle) {
        var heading = values(mentions(section));
        if (heading.size() == 1) return heading;
        var mentions = mentions(text);
        var ranges = mentions.stream().filter(Mention::andAbove).toList();
        if (!ranges.isEmpty()) return values(ranges);
        var asked = values(mentions.stream().filter(Mention::askedFor).toList());
        var common = asked.stream().filter(ofArticle::contains).toList();
        if (!common.isEmpty()) return common;
        return asked.isEmpty() || (!ofArticle.isEmpty() && isBelow(asked, ofArticle)) ? ofArticle : asked;
    }

    /** Whether all of these are below all of those: a lower level in a text about a higher one is a contrast. */
    private static boolean isBelow(List<String> these, List<String> those) {
        int highest = these.stream().mapToInt(Levels::rank).max().orElse(0);
        return those.stream().allMatch(level -> rank(level) > highest);
    }

    private static int rank(String level) {
        return LEVELS.term(level).map(Term::rank).orElse(-1);
    }

    private static List<Mention> mentions(String text) {
        return LEVELS.mentions(text, Tokens.of(text), false);
    }

    private static List<Mention> highest(List<Mention> mentions) {
        int highest = mentions.stream().mapToInt(one -> one.term().rank()).max().orElse(0);
        return mentions.stream()
                .filter(one -> one.term().rank() == highest || one.andAbove())
                .toList();
    }

    /** The values of mentions, from low to high. */
    private static List<String> values(List<Mention> mentions) {
        var ranks = new TreeSet<Integer>();
        for (var mention : mentions) {
            int rank = mention.term().rank();
            ranks.add(rank);
            for (int above = rank + 1; mention.andAbove() && above <= Math.max(rank, rank(HIGHEST_ALONE)); above++)
                ranks.add(above);
        }
        var terms = new ArrayList<>(LEVELS.terms());
        return ranks.stream().map(rank -> terms.get(rank).value()).toList();
    }
}
