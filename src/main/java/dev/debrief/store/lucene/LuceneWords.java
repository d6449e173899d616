package dev.debrief.store.lucene;

import dev.debrief.store.Scores;
import dev.debrief.store.WordMatches;
import org.apache.lucene.search.Query;

/**
 * What words found.
 *
 * @param enough what a passage must match to be found by its words
 * @param any what its words score by
 * @param found the passages with enough of the words, with their scores
 */
record LuceneWords(Query enough, Query any, Scores found, double best) implements WordMatches {}
