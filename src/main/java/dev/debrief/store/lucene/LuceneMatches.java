package dev.debrief.store.lucene;

import dev.debrief.domain.Ranker;
import dev.debrief.store.PassageStore.Matches;
import java.util.Map;
import org.apache.lucene.search.Query;

/**
 * Candidates as one Lucene query, so that filters, counts, sorting, and paging all see the same set.
 *
 * @param query matches the candidates; its scores rank them
 * @param scored whether they are ranked at all
 * @param rankers the queries whose scores add up to it
 * @param bytes what they take in memory, about
 */
record LuceneMatches(Query query, boolean scored, Map<Ranker, Query> rankers, long bytes) implements Matches {}
