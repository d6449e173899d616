/**
 * How good Debrief is on judged cases. Entry: {@link dev.debrief.eval.ExtractionEval}. Labels are JSON objects, one a
 * line; a label points into an article by a snippet of its text, and both sides are normalised before they are compared.
 */
@NullMarked
package dev.debrief.eval;

import org.jspecify.annotations.NullMarked;
