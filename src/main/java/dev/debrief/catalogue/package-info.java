/**
 * Reads and validates the catalogue of patterns: named failures, each with example answers.
 *
 * <p>Entry: {@link dev.debrief.catalogue.Catalogue#read}. Invalid files are reported and left out. {@link
 * dev.debrief.catalogue.AnswerLint} checks the answers more strictly.
 */
@NullMarked
package dev.debrief.catalogue;

import org.jspecify.annotations.NullMarked;
