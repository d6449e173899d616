/**
 * How good Debrief is on judged cases: {@link dev.debrief.eval.ExtractionEval} for passages,
 * {@link dev.debrief.eval.SearchEval} for queries, {@link dev.debrief.eval.NearestEval} for drafts, and
 * {@link dev.debrief.eval.HeldOut} for drafts whose failure the catalogue does not know. Labels are JSON objects, one a
 * line; a label points into an article by a snippet of its text, and both sides are normalised before they are compared.
 */
@NullMarked
package dev.debrief.eval;

import org.jspecify.annotations.NullMarked;
