/**
 * Models that Debrief trains itself, on its data files and on the catalogue, the vectors of its passages, and the files that store them.
 *
 * <p>Entry: {@link dev.debrief.learn.Models}. {@link dev.debrief.learn.Artifacts} stores trained models.
 */
@NullMarked
package dev.debrief.learn;

import org.jspecify.annotations.NullMarked;
