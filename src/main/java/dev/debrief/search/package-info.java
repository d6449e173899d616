/**
 * Searching passages: a request becomes hits with highlights, and facet counts that say what each click would give.
 *
 * <p>Entry: {@link dev.debrief.search.PassageSearch}. {@link dev.debrief.search.SearchRequest} checks itself, {@link
 * dev.debrief.search.Spelling} corrects misspelt words, {@code dev.debrief.query} finds the matches, the store counts them
 * and returns a page, and {@link dev.debrief.search.Offers} offers filters that a query's words name.
 */
@NullMarked
package dev.debrief.search;

import org.jspecify.annotations.NullMarked;
