package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.extract.Cues.Sign;
import java.util.List;

/** Finds the cases that prose tells over several sentences, and their outcomes. */
final class Stories {
    /** What the outcome of a story says about each of its sentences, in log-odds. */
    private static final double STORY = 3;

    private final Layout layout;

    Stories(Layout layout) {
        this.layout = layout;
    }

    /** Judges the sentences of each case again, given its outcome. */
    void judge(List<Judged> judged) {
        for (int i = 0; i < judged.size(); ) {
            int end = i + 1;
            boolean story = judged.get(i).has(Sign.OPENS) || judged.get(i).has(Sign.CASE);
            while (story && end < judged.size() && continuesStory(judged.get(end))) end++;
            Verdict verdict = story ? outcome(judged.subList(i, end)) : Verdict.NONE;
            for (int k = i; verdict != Verdict.NONE && k < end; k++) judged.set(k, inStory(judged.get(k), verdict));
            i = end;
        }
    }

    private static Judged inStory(Judged one, Verdict verdict) {
        var evidence = new Weights();
        evidence.add(one.evidence(), 1);
        evidence.add(verdict == Verdict.REJECTED ? Kind.REJECTION_TRIGGER : Kind.APPROVAL_SIGNAL, STORY);
        return new Judged(one.sentence(), evidence, one.furniture(), one.start(), verdict);
    }

    private boolean continuesStory(Judged here) {
        if (here.has(Sign.OPENS)) return false;
        if (here.start()) return here.endsStory() || (layout == Layout.SENTENCE_PER_LINE && here.has(Sign.CONTINUES));
        return !here.has(Sign.GENERAL) || here.has(Sign.CASE);
    }

    /** The last outcome that a story states. */
    private static Verdict outcome(List<Judged> story) {
        return story.stream()
                .map(Judged::outcome)
                .filter(outcome -> outcome != Verdict.NONE)
                .reduce((earlier, later) -> later)
                .orElse(Verdict.NONE);
    }
}
