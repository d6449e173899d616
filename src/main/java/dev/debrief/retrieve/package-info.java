/**
 * Candidates for a query: by words (BM25 over weighted fields), by meaning (nearest vectors), or by both, which are then
 * also ranked by the patterns that query and passage are near to.
 *
 * <p>Entry: {@link dev.debrief.retrieve.Retriever}. It answers with one Lucene query whose matches are the candidate set
 * and whose scores rank it; filters, facets, sorting and paging are left to whoever runs that query, so that all of them
 * see the same set. Hybrid candidates are found once and kept for the next click
 * ({@link dev.debrief.retrieve.RecentCandidates}).
 */
@NullMarked
package dev.debrief.retrieve;

import org.jspecify.annotations.NullMarked;
