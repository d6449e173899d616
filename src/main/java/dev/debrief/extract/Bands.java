package dev.debrief.extract;

import dev.debrief.domain.Kind.Stance;
import dev.debrief.text.DataFile;
import dev.debrief.text.Phrases;
import dev.debrief.text.Tokens;
import java.util.Optional;

/** Names of bands such as "Leaning no hire", and of lists such as "Red flags": they say for whom everything in them speaks. */
final class Bands {
    private enum Group {
        FOR,
        AGAINST
    }

    private static final Phrases<Group> PHRASES = Phrases.ofGroups(DataFile.load("bands.txt"), Group.class);
    private static final int LONGEST = 60;

    private Bands() {}

    /** The stance of a band; empty if the text is not just the name of one. */
    static Optional<Stance> stance(String name) {
        if (name.length() > LONGEST) return Optional.empty();
        var tokens = Tokens.of(name);
        int from = 0;
        int to = tokens.size();
        while (from < to && !isWord(name, tokens, from)) from++;
        while (to > from && !isWord(name, tokens, to - 1)) to--;
        int first = from;
        int last = to;
        var found = new Group[1];
        PHRASES.find(tokens, from, to, (group, start, end) -> {
            if (start == first && end == last && found[0] != Group.AGAINST) found[0] = group;
        });
        return Optional.ofNullable(found[0]).map(group -> group == Group.FOR ? Stance.FOR : Stance.AGAINST);
    }

    /** Numbers, dashes, and emoji around a name do not belong to it. */
    private static boolean isWord(String name, Tokens tokens, int i) {
        return Character.isLetter(name.codePointAt(tokens.from(i)));
    }
}
