/**
 * What Debrief is about, as records and enums without I/O: kinds and verdicts, controlled vocabularies and tags, patterns
 * and their example answers.
 */
@NullMarked
package dev.debrief.domain;

import org.jspecify.annotations.NullMarked;
