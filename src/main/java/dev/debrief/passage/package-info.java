/**
 * Passages: the typed units that are indexed, found and matched.
 *
 * <p>Entry: {@link dev.debrief.passage.Extractor}. It walks the blocks of an {@link dev.debrief.block.Outline}, cuts
 * prose into sentences, weighs each sentence's cues ({@code cues.txt}, {@link dev.debrief.passage.Phrases}) against its
 * place in the article and what two models learned from example sentences and headings
 * ({@link dev.debrief.passage.KindModel}, {@link dev.debrief.passage.Expected}), joins neighbours that make one point, and pairs failing with strong examples. What the kinds
 * mean is said at {@link dev.debrief.passage.Kind}.
 */
@NullMarked
package dev.debrief.passage;

import org.jspecify.annotations.NullMarked;
