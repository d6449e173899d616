/**
 * Searching passages: a request becomes hits with highlights, and facet counts that tell what each click would give.
 *
 * <p>Entry: {@link dev.debrief.search.PassageSearch}. Order of use: {@link dev.debrief.search.SearchRequest} is checked,
 * misspelt words are corrected ({@link dev.debrief.search.Spelling}), {@code dev.debrief.retrieve} names the candidates,
 * Lucene's drill-sideways says which of them every facet value is counted over, a search of its own finds the best, and {@link dev.debrief.search.Highlights} marks the words.
 * {@link dev.debrief.search.Offers} names the filters that a query's words stand for.
 */
@NullMarked
package dev.debrief.search;

import org.jspecify.annotations.NullMarked;
