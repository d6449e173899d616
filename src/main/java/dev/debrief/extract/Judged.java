package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.extract.Cues.Sign;

/**
 * A sentence with its kind.
 *
 * @param weight the evidence for the kind; 3 is a clear cue
 * @param noise the evidence that the sentence belongs to the page and not to the article
 * @param furniture whether it was judged to belong to the page
 * @param start whether the sentence opens its paragraph
 * @param story the outcome of the case that the sentence is part of
 */
record Judged(
        Sentence sentence, Kind kind, double weight, double noise, boolean furniture, boolean start, Verdict story) {
    /** A sentence up to this length that states an outcome belongs to the story before it. */
    private static final int SHORT_OUTCOME = 90;

    Judged asFurniture() {
        return new Judged(sentence, kind, weight, noise, true, start, story);
    }

    boolean has(Sign sign) {
        return sentence.reading().has(sign);
    }

    /** Whether it is the short end of a story that came before: "They got the offer." */
    boolean isOutcome() {
        return (has(Sign.REJECTED) || has(Sign.APPROVED))
                && has(Sign.CONTINUES)
                && !has(Sign.GENERAL)
                && sentence.length() <= SHORT_OUTCOME;
    }
}
