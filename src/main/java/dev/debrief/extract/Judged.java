package dev.debrief.extract;

import dev.debrief.domain.Verdict;
import dev.debrief.extract.Cues.Sign;

/**
 * A sentence and what is known about its kind.
 *
 * @param evidence in log-odds, of its own words and of its place
 * @param furniture whether it has the wording of what belongs to the page
 * @param start whether the sentence opens its paragraph
 * @param story the outcome of the case that the sentence is part of
 */
record Judged(Sentence sentence, Weights evidence, boolean furniture, boolean start, Verdict story) {
    /** A sentence up to this length that states an outcome belongs to the story before it. */
    private static final int SHORT_OUTCOME = 90;

    boolean has(Sign sign) {
        return sentence.reading().has(sign);
    }

    /** The outcome that it states. */
    Verdict outcome() {
        return sentence.reading().outcome();
    }

    /** Whether it is the short end of a story that came before: "They got the offer." */
    boolean endsStory() {
        return (has(Sign.REJECTED) || has(Sign.APPROVED))
                && has(Sign.CONTINUES)
                && !has(Sign.GENERAL)
                && sentence.length() <= SHORT_OUTCOME;
    }
}
