package dev.debrief.domain;

import java.util.List;

/**
 * A way to fail that committees document.
 *
 * @param slug its file's name: the identity of the pattern
 * @param name what people call it
 * @param summary what the candidate does, in one sentence
 * @param why why committees reject it
 * @param mend what to change in the answer
 * @param missing what a strong answer on the same story shows and this one never does
 * @param levels slugs of the levels at which it gets people rejected
 * @param roles slugs of the roles that it is about; empty: any
 * @param related slugs of neighbouring patterns
 * @param documented statements that document it, as articles put them: what its passages are recognised by
 * @param cues wordings that give it away
 * @param failing answers that commit it
 * @param strong answers on the same subjects that do not
 * @param nearMisses answers that look like it and are fine
 */
public record Pattern(
        String slug,
        String name,
        String summary,
        String why,
        String mend,
        String missing,
        List<String> levels,
        List<String> roles,
        List<String> related,
        List<String> documented,
        List<Cue> cues,
        List<Exemplar> failing,
        List<Exemplar> strong,
        List<Exemplar> nearMisses) {
    public Pattern {
        levels = List.copyOf(levels);
        roles = List.copyOf(roles);
        related = List.copyOf(related);
        documented = List.copyOf(documented);
        cues = List.copyOf(cues);
        failing = List.copyOf(failing);
        strong = List.copyOf(strong);
        nearMisses = List.copyOf(nearMisses);
    }

    /**
     * Whether committees for a level and a role turn answers down for it.
     *
     * @param level slug, or empty for any
     * @param role slug, or empty for any
     */
    public boolean concerns(String level, String role) {
        return (level.isEmpty() || levels.isEmpty() || levels.contains(level))
                && (role.isEmpty() || roles.isEmpty() || roles.contains(role));
    }

    /**
     * Wordings of a draft that give the pattern away.
     *
     * @param match the wordings, any of which is enough, in the syntax of {@link dev.debrief.text.Phrases}
     * @param says what the words give away, to follow "Your words say that"
     * @param line where it stands in the pattern's file
     */
    public record Cue(List<String> match, String says, int line) {
        public Cue {
            match = List.copyOf(match);
        }
    }
}
