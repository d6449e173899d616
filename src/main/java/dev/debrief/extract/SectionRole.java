package dev.debrief.extract;

import dev.debrief.text.DataFile;
import dev.debrief.text.Phrases;
import dev.debrief.text.Tokens;

/** The role that a heading gives the text below it. The wordings are in {@code sections.txt}. */
enum SectionRole {
    PLAIN,
    /** The headings below name a mistake each. */
    MISTAKES,
    FURNITURE;

    private static final Phrases<SectionRole> PHRASES =
            Phrases.ofGroups(DataFile.load("sections.txt"), SectionRole.class);

    static SectionRole of(String heading) {
        var tokens = Tokens.of(heading);
        var found = new SectionRole[] {PLAIN};
        PHRASES.find(tokens, 0, tokens.size(), (role, from, to) -> {
            if (found[0] == PLAIN) found[0] = role;
        });
        return found[0];
    }
}
