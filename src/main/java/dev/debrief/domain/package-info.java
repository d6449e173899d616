/**
 * The subject matter of Debrief, without I/O: passages, kinds and verdicts, facets, controlled vocabularies and tags,
 * and patterns with their example answers.
 */
@NullMarked
package dev.debrief.domain;

import org.jspecify.annotations.NullMarked;
