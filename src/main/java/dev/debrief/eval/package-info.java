/**
 * Measures Debrief on judged cases: {@link dev.debrief.eval.ExtractionEval} for passages,
 * {@link dev.debrief.eval.SearchEval} for queries, {@link dev.debrief.eval.NearestEval} for drafts, and
 * {@link dev.debrief.eval.HeldOut} for drafts whose failure is missing from the catalogue; {@link dev.debrief.eval.Unseen} measures on
 * the answers of patterns that are held out, which need no judging. Judged cases are JSON
 * objects, one per line. They refer to a place in an article by a snippet of its text; snippet and text are normalised before
 * they are compared.
 */
@NullMarked
package dev.debrief.eval;

import org.jspecify.annotations.NullMarked;
