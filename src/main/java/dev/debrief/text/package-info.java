/**
 * Plain text and the tools to read it: spans, tokens, sentences, phrases, data files, YAML, TOML, and problems to report
 * about a file.
 *
 * <p>Depends on nothing else in Debrief.
 */
@NullMarked
package dev.debrief.text;

import org.jspecify.annotations.NullMarked;
