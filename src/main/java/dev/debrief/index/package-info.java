/**
 * The Lucene index: what is written for each article, passage and pattern, and a consistent view of it for readers.
 *
 * <p>Order of use: {@link dev.debrief.index.IndexHome} decides whether the last index still holds;
 * {@link dev.debrief.index.IndexBuilder} writes a whole index beside the live one, a large one in segments of one size
 * ({@link dev.debrief.index.EvenMergePolicy}), while {@link dev.debrief.index.Learning} learns from the catalogue;
 * {@link dev.debrief.index.BuildCheck} tries it, and one commit puts it in place; {@link dev.debrief.index.Manifest}, stored with the commit, says what it was built from
 * ({@link dev.debrief.index.Fingerprint}); {@link dev.debrief.index.Snapshot} opens the last commit for searching: it knows what
 * the index holds by name ({@link dev.debrief.index.Contents}) and counts facets
 * ({@link dev.debrief.index.FacetTable}). What queries
 * and drafts are compared with beside passages is its {@link dev.debrief.index.IndexedCatalogue}: the exemplars,
 * {@link dev.debrief.index.PatternLinker}, {@link dev.debrief.index.PatternTable} and {@link dev.debrief.index.AnswerModel}. Field names are in
 * {@link dev.debrief.index.Fields}, facets in {@link dev.debrief.index.Facet}.
 */
@NullMarked
package dev.debrief.index;

import org.jspecify.annotations.NullMarked;
