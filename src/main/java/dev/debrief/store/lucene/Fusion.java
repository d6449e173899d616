package dev.debrief.store.lucene;

import dev.debrief.domain.Ranker;
import dev.debrief.store.Candidates;
import dev.debrief.store.Lazy;
import dev.debrief.store.Scores;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Evaluates candidates that several rankers score: what each gives is kept in memory and added up. */
final class Fusion {
    /** What a candidate takes for each ranker and for the sum: a position and a score. */
    private static final int BYTES = Integer.BYTES + Float.BYTES;

    private Fusion() {}

    /** @param patterns how near each passage is to the patterns */
    static LuceneMatches of(Candidates.Fused candidates, IndexSearcher searcher, Lazy<PatternTable> patterns)
            throws IOException {
        Map<Ranker, Scores> rankers = new EnumMap<>(Ranker.class);
        var near = candidates.near();
        if (candidates.required().isPresent()) {
            var required = WordQueries.lucene(candidates.required().get());
            near = all(both(new ScoresQuery(near), Occur.FILTER, required), searcher);
        }
        rankers.put(Ranker.MEANING, near);
        if (candidates.words().isPresent()) {
            var words = (LuceneWords) candidates.words().get();
            rankers.put(Ranker.WORDS, words(candidates, words, near, searcher).times(candidates.wordWeight()));
        }
        var sum = rankers.values().stream().reduce(Scores.NONE, Scores::plus);
        if (!candidates.patterns().bySlug().isEmpty()) {
            var table = patterns.get();
            var own = candidates.patterns();
            float most = table.mostCommon(own);
            var common =
                    sum.scored(docs -> table.common(own, docs)).times(most > 0 ? candidates.patternWeight() / most : 0);
            rankers.put(Ranker.PATTERNS, common);
            sum = sum.plus(common);
        }
        double least = candidates.leastShare() * sum.best();
        if (least > 0) {
            double enough = Math.min(least, sum.nthBest(Candidates.Fused.KEPT));
            sum = sum.where(score -> score >= enough);
        }
        long bytes = 0;
        Map<Ranker, Query> queries = new EnumMap<>(Ranker.class);
        for (var ranker : rankers.entrySet()) {
            queries.put(ranker.getKey(), new ScoresQuery(ranker.getValue()));
            bytes += (long) BYTES * ranker.getValue().size();
        }
        return new LuceneMatches(new ScoresQuery(sum), true, queries, bytes + (long) BYTES * sum.size());
    }

    /** What has enough of the words, and what the words say about neighbours that have too few of them. */
    private static Scores words(Candidates.Fused candidates, LuceneWords words, Scores near, IndexSearcher searcher)
            throws IOException {
        var found = words.found();
        if (candidates.telling().isPresent()) {
            var telling = WordQueries.lucene(candidates.telling().get());
            found = all(both(new ScoresQuery(found), Occur.FILTER, telling), searcher);
        }
        // If one word is enough, every passage with a score by its words has enough of them.
        if (near.size() == 0 || words.enough().equals(words.any())) return found;
        var neighbours = both(words.any(), Occur.FILTER, new ScoresQuery(near));
        return found.plus(all(both(neighbours, Occur.MUST_NOT, new ScoresQuery(found)), searcher));
    }

    static Query both(Query query, Occur occur, Query other) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(other, occur)
                .build();
    }

    /** Everything that a query finds. */
    static Scores all(Query query, IndexSearcher searcher) throws IOException {
        return searcher.search(query, new AllScores());
    }
}
