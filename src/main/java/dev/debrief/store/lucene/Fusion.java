package dev.debrief.store.lucene;

import dev.debrief.domain.PatternShares;
import dev.debrief.domain.Ranker;
import dev.debrief.store.Candidates;
import dev.debrief.store.Lazy;
import dev.debrief.store.Scores;
import dev.debrief.store.WordQuery;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Evaluates candidates that several rankers score: what each gives is kept in memory and added up. */
final class Fusion {
    /** What passages have in common with the patterns of a text. */
    interface InCommon {
        float[] common(PatternShares text, int[] docs);

        /** The most that a passage nearest to one of the patterns has. */
        float mostCommon(PatternShares text);
    }

    /** What a candidate takes for each ranker and for the sum: a position and a score. */
    private static final int BYTES = Integer.BYTES + Float.BYTES;

    private final Candidates.Fused candidates;
    private final IndexSearcher searcher;
    private final Lazy<Lengths> lengths;
    private final Map<Ranker, Scores> rankers = new EnumMap<>(Ranker.class);

    private Fusion(Candidates.Fused candidates, IndexSearcher searcher, Lazy<Lengths> lengths) {
        this.candidates = candidates;
        this.searcher = searcher;
        this.lengths = lengths;
    }

    static LuceneMatches of(
            Candidates.Fused candidates,
            IndexSearcher searcher,
            Lazy<? extends InCommon> patterns,
            Lazy<Lengths> lengths)
            throws IOException {
        return new Fusion(candidates, searcher, lengths).matches(patterns);
    }

    private LuceneMatches matches(Lazy<? extends InCommon> patterns) throws IOException {
        var weights = candidates.weights();
        var near = near();
        rankers.put(Ranker.MEANING, near.times(weights.meaning()));
        if (candidates.words().isPresent()) {
            var words = candidates.words().get();
            double best = words.best() > 0 ? words.best() : 1;
            rankers.put(Ranker.WORDS, words((LuceneWords) words, near).times(weights.words() / best));
        }
        // These find candidates. What follows only ranks them.
        var sum = rankers.values().stream().reduce(Scores.NONE, Scores::plus);
        if (!candidates.patterns().bySlug().isEmpty()) {
            var table = patterns.get();
            var own = candidates.patterns();
            float most = table.mostCommon(own);
            var common = sum.scored(docs -> table.common(own, docs));
            sum = sum.plus(ranked(Ranker.PATTERNS, common.times(most > 0 ? weights.patterns() / most : 0)));
        }
        if (!candidates.coverage().isEmpty()) {
            var coverage = new Coverage(candidates.coverage(), searcher);
            sum = sum.plus(ranked(Ranker.COVERAGE, sum.scored(coverage).times(weights.coverage())));
        }
        sum = withoutLooselyRelated(sum);
        if (weights.length() > 0)
            sum = sum.plus(ranked(Ranker.LENGTH, sum.scored(lengths.get()).times(weights.length())));
        Map<Ranker, Query> queries = new EnumMap<>(Ranker.class);
        long bytes = (long) BYTES * sum.size();
        for (var ranker : rankers.entrySet()) {
            queries.put(ranker.getKey(), new ScoresQuery(ranker.getValue()));
            bytes += (long) BYTES * ranker.getValue().size();
        }
        return new LuceneMatches(new ScoresQuery(sum), true, queries, bytes);
    }

    private Scores ranked(Ranker ranker, Scores scores) {
        rankers.put(ranker, scores);
        return scores;
    }

    private Scores near() throws IOException {
        Optional<WordQuery> required = candidates.required();
        return required.isEmpty()
                ? candidates.near()
                : all(both(new ScoresQuery(candidates.near()), Occur.FILTER, WordQueries.lucene(required.get())));
    }

    /** What has enough of the words, and what the words say about neighbours that have too few of them. */
    private Scores words(LuceneWords words, Scores near) throws IOException {
        var found = words.found();
        if (candidates.telling().isPresent())
            found = all(both(
                    new ScoresQuery(found),
                    Occur.FILTER,
                    WordQueries.lucene(candidates.telling().get())));
        // If one word is enough, every passage with a score by its words has enough of them.
        if (near.size() == 0 || words.enough().equals(words.any())) return found;
        var neighbours = both(words.any(), Occur.FILTER, new ScoresQuery(near));
        return found.plus(all(both(neighbours, Occur.MUST_NOT, new ScoresQuery(found))));
    }

    private Scores withoutLooselyRelated(Scores sum) {
        double least = candidates.leastShare() * sum.best();
        if (least <= 0) return sum;
        double enough = Math.min(least, sum.nthBest(Candidates.Fused.KEPT));
        return sum.where(score -> score >= enough);
    }

    static Query both(Query query, Occur occur, Query other) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(other, occur)
                .build();
    }

    private Scores all(Query query) throws IOException {
        return all(query, searcher);
    }

    /** Everything that a query finds. */
    static Scores all(Query query, IndexSearcher searcher) throws IOException {
        return searcher.search(query, new AllScores());
    }
}
