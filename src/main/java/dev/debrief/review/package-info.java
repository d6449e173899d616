/**
 * A draft answer and the documented failures nearest to it, or the honest reply that there is none.
 *
 * <p>Entry: {@link dev.debrief.review.DraftReviewer}. {@link dev.debrief.review.AnswerCheck} refuses what is not an answer,
 * {@link dev.debrief.review.DraftComparison} compares the draft with the failing and the strong answers of the catalogue
 * (answers with answers: a draft and a rule about drafts share no words), cues find the wordings that give a pattern away,
 * and {@link dev.debrief.review.FailurePassages} picks the passages that describe the same failure, whether or not the catalogue
 * knows it. {@link dev.debrief.review.Lens} says at which levels it counts. {@link dev.debrief.review.Facts} and {@link
 * dev.debrief.review.Structure} are not part of the verdict; {@link dev.debrief.review.FalseAlarms} says how often all this is wrong.
 *
 * <p>Nothing here keeps, logs, or remembers a draft.
 */
@NullMarked
package dev.debrief.review;

import org.jspecify.annotations.NullMarked;
