package dev.debrief.domain;

import java.util.List;

/**
 * A named failure that committees document.
 *
 * @param slug its id: the name of its file
 * @param name what people call it
 * @param aliases plainer names, under which it is suggested as well
 * @param summary what the candidate does, in one sentence
 * @param related slugs of neighbouring patterns
 */
public record Pattern(
        String slug,
        String name,
        List<String> aliases,
        String summary,
        Advice advice,
        Scope scope,
        List<String> related,
        Signs signs,
        Bank bank) {
    /**
     * What to tell somebody whose answer shows the pattern.
     *
     * @param why why committees reject it
     * @param mend what to change in the answer
     * @param missing what a strong answer about the same story shows and a failing one never does
     */
    public record Advice(String why, String mend, String missing) {}

    /**
     * Where the pattern belongs, and where it counts.
     *
     * @param family slug of its {@link Family}
     * @param levels slugs of the levels at which it gets people rejected; empty for all
     * @param roles slugs of the roles it is about; empty for all
     */
    public record Scope(String family, List<String> levels, List<String> roles) {
        public Scope {
            levels = List.copyOf(levels);
            roles = List.copyOf(roles);
        }
    }

    /**
     * What the pattern is recognised by.
     *
     * @param documented statements that document it, worded as in articles; passages are compared with them
     * @param cues wordings that give a draft away
     * @param contradictions wordings of a draft that cannot show the pattern
     */
    public record Signs(List<String> documented, List<Cue> cues, List<Cue> contradictions) {
        public Signs {
            documented = List.copyOf(documented);
            cues = List.copyOf(cues);
            contradictions = List.copyOf(contradictions);
        }
    }

    /**
     * Example answers.
     *
     * @param failing answers that show the failure
     * @param strong answers about the same subjects that do not
     * @param nearMisses answers that look like the failure but are fine
     * @param heldOut whether models that are measured are trained without it; shipped ones use every bank
     */
    public record Bank(List<Exemplar> failing, List<Exemplar> strong, List<Exemplar> nearMisses, boolean heldOut) {
        public Bank {
            failing = List.copyOf(failing);
            strong = List.copyOf(strong);
            nearMisses = List.copyOf(nearMisses);
        }
    }

    public Pattern {
        aliases = List.copyOf(aliases);
        related = List.copyOf(related);
    }

    public String why() {
        return advice.why();
    }

    public String mend() {
        return advice.mend();
    }

    public String missing() {
        return advice.missing();
    }

    public String family() {
        return scope.family();
    }

    public List<String> levels() {
        return scope.levels();
    }

    public List<String> roles() {
        return scope.roles();
    }

    public List<String> documented() {
        return signs.documented();
    }

    public List<Cue> cues() {
        return signs.cues();
    }

    public List<Cue> contradictions() {
        return signs.contradictions();
    }

    public List<Exemplar> failing() {
        return bank.failing();
    }

    public List<Exemplar> strong() {
        return bank.strong();
    }

    public List<Exemplar> nearMisses() {
        return bank.nearMisses();
    }

    public boolean heldOut() {
        return bank.heldOut();
    }

    /**
     * Wordings that give the pattern away in a draft, or that contradict it.
     *
     * @param match the wordings, in the syntax of {@link dev.debrief.text.Phrases}; any of them is enough
     * @param says what the words tell: a clause that follows "This tells the committee that"
     * @param line line in the pattern's file
     */
    public record Cue(List<String> match, String says, int line) {
        public Cue {
            match = List.copyOf(match);
        }
    }
}
