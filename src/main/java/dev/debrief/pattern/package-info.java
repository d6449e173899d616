/**
 * The catalogue of anti-patterns: ways to fail that committees document, each with the answers that commit it.
 *
 * <p>Entry: {@link dev.debrief.pattern.Catalogue#read}. A file that breaks a rule is reported and left out. Which
 * passages document a pattern is decided where passages and vectors meet, in {@code dev.debrief.index}.
 */
@NullMarked
package dev.debrief.pattern;

import org.jspecify.annotations.NullMarked;
