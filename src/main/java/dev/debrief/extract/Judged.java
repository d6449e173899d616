package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.extract.Cues.Sign;

/**
 * A sentence with its kind.
 *
 * @param weight how much speaks for the kind; 3 is a clear cue
 * @param nothing how much speaks for a piece of the page
 * @param furniture whether it is a piece of the page and not of the article
 * @param start whether the sentence opens its paragraph
 * @param story how the case came out that the sentence helps to tell
 */
record Judged(
        Sentence sentence, Kind kind, double weight, double nothing, boolean furniture, boolean start, Verdict story) {
    /** A sentence of this length that tells an outcome belongs to the story before it. */
    private static final int SHORT_OUTCOME = 90;

    Judged asFurniture() {
        return new Judged(sentence, kind, weight, nothing, true, start, story);
    }

    boolean has(Sign sign) {
        return sentence.reading().has(sign);
    }

    /** "They got the offer.": a short end of a story that was told before. */
    boolean isOutcome() {
        return (has(Sign.REJECTED) || has(Sign.APPROVED))
                && has(Sign.CONTINUES)
                && !has(Sign.GENERAL)
                && sentence.length() <= SHORT_OUTCOME;
    }
}
