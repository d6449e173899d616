/**
 * A store in a Lucene index on this machine: the only package that knows Lucene.
 *
 * <p>Entry: {@link dev.debrief.store.lucene.LuceneHome}. {@link dev.debrief.store.lucene.LuceneStore} evaluates candidates
 * ({@link dev.debrief.store.lucene.Fusion}), finds pages of them, and counts them ({@link
 * dev.debrief.store.lucene.FacetCounter}); {@link dev.debrief.store.lucene.LuceneStoreWriter} writes the next index next to
 * it. {@link dev.debrief.store.lucene.English} is the language that the rest of Debrief is given.
 */
@NullMarked
package dev.debrief.store.lucene;

import org.jspecify.annotations.NullMarked;
