/**
 * How good Debrief is on judged cases: {@link dev.debrief.eval.ExtractionEval} for passages,
 * {@link dev.debrief.eval.SearchEval} for queries, {@link dev.debrief.eval.NearestEval} for drafts. Labels are JSON objects, one a
 * line; a label points into an article by a snippet of its text, and both sides are normalised before they are compared.
 */
@NullMarked
package dev.debrief.eval;

import org.jspecify.annotations.NullMarked;
