/**
 * Plain text and what every other package reads it with: spans, tokens, sentences, phrases, data files, YAML, and the
 * problems to report about a file.
 *
 * <p>Depends on nothing else in Debrief.
 */
@NullMarked
package dev.debrief.text;

import org.jspecify.annotations.NullMarked;
