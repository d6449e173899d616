package dev.debrief.retrieve;

import dev.debrief.embed.Embedder;
import dev.debrief.index.Fields;
import dev.debrief.index.Snapshot;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.VectorUtil;

/**
 * Finds the candidates of a query. The hybrid score adds three scores, each brought to the range 0 to 1: BM25 over its best,
 * the cosine between {@link #NEAREST_FLOOR} and its best, and nearness to the patterns that the query is near to over the
 * best of the passages that are nearest to one of them. Words and
 * meaning find candidates, patterns only rank them. Candidates by meaning are the nearest of the whole collection, whatever
 * the filters, so that facet counts and hits speak of one set.
 */
public final class Retriever {
    /** How many neighbours by meaning are candidates. */
    static final int NEIGHBOURS = 400;
    /** Cosine below which bge-small finds everything alike: it says nothing for a candidate. */
    static final double NEAREST_FLOOR = 0.60;
    /** Where the scale of the nearest starts: below the floor, so that a faint neighbour that comes first has a low score. */
    static final double FAINT = 0.54;
    /** Neighbours further away are no candidates. */
    static final double FARTHEST = 0.50;
    /** How much nearer than any passage a question about something else must be; answerable ones come as near as 0.052. */
    static final double ELSEWHERE = 0.06;
    /** How far behind the nearest a neighbour may be. */
    static final double BEHIND = 0.20;
    /** Weight of the words in the hybrid score. */
    static final double LEXICAL_WEIGHT = 0.5;
    /** Weight of the patterns that query and passage are near to, beside words and meaning together. */
    static final double PATTERN_WEIGHT = 0.5;

    private final Snapshot snapshot;
    private final QueryVectors vectors;
    private final RecentCandidates recent = new RecentCandidates();

    public Retriever(Snapshot snapshot, Embedder embedder) {
        this.snapshot = snapshot;
        this.vectors = new QueryVectors(embedder);
    }

    /** What a score is made of. */
    public enum Leg {
        WORDS,
        MEANING,
        PATTERNS
    }

    /**
     * The candidates of a query.
     *
     * @param query over passages: its matches are the candidates, its scores their rank, from 0 to 1 and a half; by words
     *     alone they are those of BM25
     * @param legs the queries whose scores add up to it
     */
    public record Candidates(Query query, Map<Leg, Query> legs) {
        int size() {
            return query instanceof FixedScoresQuery found ? found.size() : 0;
        }
    }

    /** @param searcher one that may give up; what it found then is not kept */
    public Candidates candidates(QueryText text, Mode mode, IndexSearcher searcher) throws IOException {
        var words = LexicalQuery.of(text);
        if (text.plain().isBlank()) return new Candidates(words.allBut(snapshot.allPassages()), Map.of());
        if (mode == Mode.LEXICAL) return byWords(words);
        var known = recent.of(text, mode);
        if (known.isPresent()) return known.get();
        var candidates = fused(text, words, mode, searcher);
        if (!isLate(searcher)) recent.keep(text, mode, candidates);
        return candidates;
    }

    /** Whether something may have been given up: Lucene says so only where it was at work when the time was over. */
    private static boolean isLate(IndexSearcher searcher) {
        var timeout = searcher.getTimeout();
        return searcher.timedOut() || (timeout != null && timeout.shouldExit());
    }

    /**
     * What one of the two ways of finding came to.
     *
     * @param vector of the query; empty for words
     * @param best the best score of any passage, whether or not it has enough of the words
     */
    private record Half(float[] vector, ScoredDocs docs, double best) {}

    private Candidates fused(QueryText text, LexicalQuery words, Mode mode, IndexSearcher searcher) throws IOException {
        String plain = text.plain();
        boolean both = mode == Mode.HYBRID;
        // Neither waits for the other, nor words for the model.
        var found = searcher.getTaskExecutor()
                .invokeAll(List.<Callable<Half>>of(
                        () -> nearestTo(plain, searcher),
                        () -> both ? scoredBy(words, searcher) : new Half(new float[0], ScoredDocs.NONE, 1)));
        float[] vector = found.getFirst().vector();
        var nearest = found.getFirst().docs();
        var scored = found.getLast().docs();
        double best = found.getLast().best();
        var near = ScoredDocs.NONE;
        if (isElsewhere(vector, nearest)) {
            // Words that everybody uses do not make a passage an answer to a question about something else.
            var telling = words.telling(searcher.getIndexReader());
            if (both && telling.isPresent())
                scored = ScoredDocs.of(with(scored.query(), Occur.FILTER, telling.get()), searcher);
        } else {
            near = byMeaning(nearest);
            if (words.restricts()) near = ScoredDocs.of(words.restricted(near.query()), searcher);
            if (both) scored = scored.plus(alsoScored(words, near, scored, searcher));
        }

        var legs = new EnumMap<Leg, ScoredDocs>(Leg.class);
        legs.put(Leg.MEANING, near.times(both ? 1 - LEXICAL_WEIGHT : 1));
        if (both) legs.put(Leg.WORDS, scored.times(LEXICAL_WEIGHT / best));
        var sum = legs.values().stream().reduce(ScoredDocs.NONE, ScoredDocs::plus);
        if (both) {
            var patterns = byPattern(plain, vector, sum);
            legs.put(Leg.PATTERNS, patterns);
            sum = sum.plus(patterns);
        }
        Map<Leg, Query> queries = new EnumMap<>(Leg.class);
        legs.forEach((leg, docs) -> queries.put(leg, docs.query()));
        return new Candidates(sum.query(), queries);
    }

    private Half nearestTo(String plain, IndexSearcher searcher) throws IOException {
        float[] vector = vectors.of(plain);
        var docs = nearest(vector, searcher);
        return new Half(vector, docs, docs.best);
    }

    private static Half scoredBy(LexicalQuery words, IndexSearcher searcher) throws IOException {
        var docs = scored(words, searcher);
        return new Half(new float[0], docs, best(words, docs, searcher));
    }

    /** What has enough of the words, by all of them. */
    private static ScoredDocs scored(LexicalQuery words, IndexSearcher searcher) throws IOException {
        var matching = words.matching();
        var scoring = words.scoring();
        if (matching.isEmpty() || scoring.isEmpty()) return ScoredDocs.NONE;
        // Where one word is enough, whatever has a score by them has enough.
        boolean same = matching.equals(scoring);
        return ScoredDocs.of(same ? scoring.get() : with(scoring.get(), Occur.FILTER, matching.get()), searcher);
    }

    /** What the words say of neighbours that have too few of them to be found by them. */
    private static ScoredDocs alsoScored(LexicalQuery words, ScoredDocs near, ScoredDocs scored, IndexSearcher searcher)
            throws IOException {
        var scoring = words.scoring();
        if (scoring.isEmpty() || words.matching().equals(scoring)) return ScoredDocs.NONE;
        return ScoredDocs.of(
                with(with(scoring.get(), Occur.FILTER, near.query()), Occur.MUST_NOT, scored.query()), searcher);
    }

    /** The best score by words of any passage: one that has too few of them may have the one that says most. */
    private static double best(LexicalQuery words, ScoredDocs scored, IndexSearcher searcher) throws IOException {
        var scoring = words.scoring();
        if (scoring.isEmpty()) return 1;
        if (words.matching().equals(scoring)) return Math.max(Float.MIN_NORMAL, scored.best);
        TopDocs best = searcher.search(scoring.get(), 1);
        return best.scoreDocs.length == 0 ? 1 : best.scoreDocs[0].score;
    }

    private static Query with(Query query, Occur occur, Query other) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(other, occur)
                .build();
    }

    private static Candidates nothing() {
        return new Candidates(new MatchNoDocsQuery("nothing to look for"), Map.of());
    }

    /** What has the words is what they score: one pass over them is enough, and nothing else has to be on their scale. */
    private static Candidates byWords(LexicalQuery words) {
        var matching = words.matching();
        if (matching.isEmpty()) return nothing();
        return new Candidates(matching.get(), Map.of(Leg.WORDS, matching.get()));
    }

    /**
     * What candidates gain for being near to the same patterns as the query. It finds nothing by itself: a query and a
     * passage may be about one failure and share neither words nor phrasing.
     */
    private ScoredDocs byPattern(String text, float[] vector, ScoredDocs candidates) throws IOException {
        var catalogue = snapshot.catalogue();
        var own = catalogue.linker().nearness(text, vector);
        var common = candidates.scored(docs -> catalogue.nearness().common(own, docs));
        float most = Math.max(common.best, catalogue.nearness().mostCommon(own));
        return common.times(most > 0 ? PATTERN_WEIGHT / most : 0);
    }

    /** The passages nearest to a text in meaning, nearest first, however far away; none where it says nothing. */
    public List<Integer> nearest(String text, int most) throws IOException {
        // Of cosine 0, as Lucene scores it.
        return nearest(vectors.of(text), snapshot.searcher()).best(most, 0.5);
    }

    private static ScoredDocs nearest(float[] vector, IndexSearcher searcher) throws IOException {
        return ScoredDocs.of(new KnnFloatVectorQuery(Fields.VECTOR, vector, NEIGHBOURS), searcher);
    }

    /** The passages nearest in meaning, the nearest of which scores almost 1, or less where even that is far away. */
    private static ScoredDocs byMeaning(ScoredDocs nearest) {
        double best = cosine(nearest.best);
        double least = Math.max(FARTHEST, best - BEHIND);
        double scale = Math.max(best, NEAREST_FLOOR) - FAINT;
        return nearest.where(score -> cosine(score) > least)
                .map(score -> Math.max(0, (cosine(score) - NEAREST_FLOOR) / scale));
    }

    /** Whether a query is nearer to something that the knowledge base does not speak of than to any passage. */
    private boolean isElsewhere(float[] vector, ScoredDocs nearest) throws IOException {
        double other = -1;
        for (float[] one : snapshot.catalogue().elsewhere())
            other = Math.max(other, VectorUtil.dotProduct(one, vector));
        return nearest.size() == 0 || cosine(nearest.best) < other - ELSEWHERE;
    }

    /** Lucene scores the dot product d of unit vectors as (1 + d) / 2. */
    private static double cosine(double score) {
        return 2 * score - 1;
    }
}
