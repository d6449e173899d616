/**
 * Turns text into vectors, in this process. Entry: {@link dev.debrief.embed.Embedder}; {@link dev.debrief.embed.Bge} is
 * the model that ships, and with a {@link dev.debrief.embed.Tuning} the one for answers. Depends on nothing else in Debrief.
 */
@NullMarked
package dev.debrief.embed;

import org.jspecify.annotations.NullMarked;
