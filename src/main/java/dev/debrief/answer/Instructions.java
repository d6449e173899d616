package dev.debrief.answer;

import dev.debrief.text.DataFile;
import dev.debrief.text.Phrases;
import dev.debrief.text.SentenceSplitter;
import dev.debrief.text.Tokens;
import java.util.EnumSet;
import java.util.Set;

/** Tells whether a text says what to do, by the wordings of {@code instructions.txt}. */
final class Instructions {
    private enum Wording {
        OPENS,
        LEADS,
        TELLS
    }

    private static final Phrases<Wording> WORDINGS = Phrases.ofGroups(DataFile.load("instructions.txt"), Wording.class);

    private Instructions() {}

    /** Whether any sentence of a text tells what to do. */
    static boolean areIn(String text) {
        return SentenceSplitter.split(text).stream()
                .map(sentence -> Tokens.of(text.substring(sentence.from(), sentence.to())))
                .anyMatch(Instructions::isOne);
    }

    private static boolean isOne(Tokens sentence) {
        var whole = wordings(sentence, 0);
        if (whole.contains(Wording.TELLS) || whole.contains(Wording.OPENS)) return true;
        boolean leads = whole.contains(Wording.LEADS);
        for (int i = 0; i < sentence.size(); i++) {
            String word = sentence.word(i);
            boolean opens = word.equals(":") || (leads && word.equals(","));
            if (opens && wordings(sentence, i + 1).contains(Wording.OPENS)) return true;
            // Commas after the first one separate the items of a list.
            if (word.equals(",")) leads = false;
        }
        return false;
    }

    private static Set<Wording> wordings(Tokens sentence, int from) {
        var found = EnumSet.noneOf(Wording.class);
        WORDINGS.find(sentence, from, sentence.size(), (wording, start, end) -> found.add(wording));
        return found;
    }
}
