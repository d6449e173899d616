/**
 * A draft answer and the documented failures nearest to it, or the honest answer that none is.
 *
 * <p>Entry: {@link dev.debrief.match.Nearest}. Order of use: {@link dev.debrief.match.Gate} turns away what is no
 * answer, {@link dev.debrief.match.Bank} compares the draft with the failing and the strong answers of the catalogue
 * (answers with answers: a draft and a rule about drafts share no words), {@link dev.debrief.match.CueFinder} finds the
 * wordings that give a pattern away, and {@link dev.debrief.match.Documented} picks the passages that document the nearest
 * patterns. {@link dev.debrief.match.Facts} are counted beside; {@link dev.debrief.match.FalseAlarms} says how often all this is
 * wrong.
 *
 * <p>Nothing here keeps, logs or remembers a draft.
 */
@NullMarked
package dev.debrief.match;

import org.jspecify.annotations.NullMarked;
