/**
 * Text to vector, in this process. Entry: {@link dev.debrief.embed.Embedder}; {@link dev.debrief.embed.Bge} is the model
 * that ships. A leaf: it knows nothing of articles.
 */
@NullMarked
package dev.debrief.embed;

import org.jspecify.annotations.NullMarked;
