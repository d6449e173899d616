package dev.debrief.review;

import dev.debrief.review.StructureNote.Code;
import dev.debrief.text.DataFile;
import dev.debrief.text.Phrases;
import dev.debrief.text.SentenceSplitter;
import dev.debrief.text.Span;
import dev.debrief.text.Tokens;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at how a draft is built, by the wordings of {@code draft-structure.txt}. What it finds is advice, not a failure. */
final class Structure {
    private enum Group {
        RESULT,
        ASIDE,
        STORY,
        HYPOTHETICAL
    }

    private static final Phrases<Group> PHRASES = Phrases.ofGroups(DataFile.load("draft-structure.txt"), Group.class);

    /** A shorter draft may stop before its end for many reasons. */
    private static final int LEAST_STORY = 60;
    /** Wordings of a story that make one. */
    private static final int STORY = 2;

    /** Asides in a draft, and for so many words, that are too many. */
    private static final int ASIDES = 4;

    private static final int WORDS_AN_ASIDE = 50;

    /** Names in one sentence that make it a list, and how many of its words they must be. */
    private static final int NAMES = 6;

    private static final double SHARE_OF_NAMES = 0.3;

    private final String draft;
    private final Tokens tokens;
    private final Map<Group, Integer> counts;

    private Structure(String draft) {
        this.draft = draft;
        this.tokens = Tokens.of(draft);
        this.counts = count(0);
    }

    static List<StructureNote> notes(String draft) {
        var structure = new Structure(draft);
        var notes = new ArrayList<StructureNote>();
        if (structure.rambles()) notes.add(new StructureNote(Code.RAMBLE, null));
        if (structure.isStoryWithoutEnd()) notes.add(new StructureNote(Code.NO_RESULT, null));
        structure.listOfNames().ifPresent(where -> notes.add(new StructureNote(Code.TOOL_LIST, where)));
        return notes;
    }

    private Map<Group, Integer> count(int from) {
        Map<Group, Integer> found = new EnumMap<>(Group.class);
        PHRASES.find(tokens, from, tokens.size(), (group, start, end) -> found.merge(group, 1, Integer::sum));
        return found;
    }

    private int of(Group group) {
        return counts.getOrDefault(group, 0);
    }

    private boolean rambles() {
        return of(Group.ASIDE) >= ASIDES && of(Group.ASIDE) * WORDS_AN_ASIDE >= tokens.size();
    }

    /** What came of a story is told in its second half. */
    private boolean isStoryWithoutEnd() {
        if (tokens.size() < LEAST_STORY || of(Group.STORY) < STORY || of(Group.HYPOTHETICAL) >= STORY) return false;
        int half = tokens.size() / 2;
        if (count(half).containsKey(Group.RESULT)) return false;
        for (int i = half; i < tokens.size(); i++)
            if (tokens.word(i).codePoints().anyMatch(Character::isDigit)) return false;
        return true;
    }

    private Optional<Span> listOfNames() {
        for (Span sentence : SentenceSplitter.split(draft)) {
            var words = sentence.of(draft).trim().split("[\\s,;/]+");
            int names = 0;
            // The first word of a sentence has a capital in any case.
            for (int i = 1; i < words.length; i++) if (isName(words[i])) names++;
            if (names >= NAMES && names >= SHARE_OF_NAMES * words.length) return Optional.of(sentence);
        }
        return Optional.empty();
    }

    private static boolean isName(String word) {
        return !word.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && !word.equals("I")
                && !word.startsWith("I'")
                && !word.startsWith("I’");
    }
}
