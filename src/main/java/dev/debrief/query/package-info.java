/**
 * From what somebody typed to the passages that match: by words (BM25), by meaning (nearest vectors), or by both, which are
 * then also ranked by the patterns that query and passage are near to, by how much of the query a passage has words of, and by length.
 *
 * <p>Entry: {@link dev.debrief.query.Retriever}. {@link dev.debrief.query.QueryText} is what was typed, {@link
 * dev.debrief.query.LexicalQuery} what its words look for. The store evaluates {@link dev.debrief.store.Candidates}; filters,
 * facets, sorting, and paging are left to whoever asked, so that all of them see the same matches. Those of hybrid and vector searches
 * are kept for the next click ({@link dev.debrief.query.RecentMatches}).
 */
@NullMarked
package dev.debrief.query;

import org.jspecify.annotations.NullMarked;
