/**
 * Reads and validates the catalogue of patterns: named failures, each with example answers.
 *
 * <p>Entry: {@link dev.debrief.catalogue.Catalogue#read}. A file that breaks a rule is reported and left out.
 */
@NullMarked
package dev.debrief.catalogue;

import org.jspecify.annotations.NullMarked;
