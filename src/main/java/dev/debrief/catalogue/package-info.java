/**
 * Reads and validates the catalogue of patterns: named failures, each with example answers.
 *
 * <p>Entry: {@link dev.debrief.catalogue.Catalogue#read}. Invalid files are reported and left out.
 */
@NullMarked
package dev.debrief.catalogue;

import org.jspecify.annotations.NullMarked;
