package dev.debrief.retrieve;

import dev.debrief.embed.Embedder;
import dev.debrief.index.Fields;
import dev.debrief.index.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.VectorUtil;

/**
 * Finds the candidates of a query. The hybrid score adds three scores, each brought to the range 0 to 1: BM25 over its best,
 * the cosine between {@link #NEAREST_FLOOR} and its best, and nearness to the patterns that the query is near to. Words and
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
        if (!searcher.timedOut()) recent.keep(text, mode, candidates);
        return candidates;
    }

    private Candidates fused(QueryText text, LexicalQuery words, Mode mode, IndexSearcher searcher) throws IOException {
        String plain = text.plain();
        float[] vector = vectors.of(plain);
        ScoreDoc[] nearest = nearest(vector, searcher);
        boolean elsewhere = isElsewhere(vector, nearest);
        Optional<Query> near = elsewhere ? Optional.empty() : byMeaning(nearest);
        Optional<Query> matching = mode == Mode.VECTOR ? Optional.empty() : words.matching();
        if (elsewhere && matching.isPresent()) {
            // Words that everybody uses do not make a passage an answer to a question about something else.
            var telling = words.telling(searcher.getIndexReader());
            if (telling.isPresent()) {
                matching = Optional.of(new BooleanQuery.Builder()
                        .add(matching.get(), Occur.MUST)
                        .add(telling.get(), Occur.FILTER)
                        .build());
            }
        }
        if (matching.isEmpty() && near.isEmpty()) return nothing();

        boolean both = mode == Mode.HYBRID;
        Map<Leg, Query> legs = new EnumMap<>(Leg.class);
        if (both) scaled(words.scoring(), searcher).ifPresent(q -> legs.put(Leg.WORDS, weighted(q, LEXICAL_WEIGHT)));
        near.ifPresent(q -> legs.put(Leg.MEANING, weighted(q, both ? 1 - LEXICAL_WEIGHT : 1)));
        var query = new BooleanQuery.Builder();
        // No other document has the words or the vector of a passage.
        if (matching.equals(words.scoring())) {
            // Whatever has a score by them is a candidate: one pass over the words finds and scores.
            query.add(anyOf(legs.values()), Occur.MUST);
        } else {
            query.add(anyOf(Stream.concat(matching.stream(), near.stream()).toList()), Occur.FILTER);
            legs.values().forEach(leg -> query.add(leg, Occur.SHOULD));
        }
        if (both) {
            byPattern(plain, vector, searcher)
                    .map(q -> weighted(q, PATTERN_WEIGHT))
                    .ifPresent(leg -> {
                        legs.put(Leg.PATTERNS, leg);
                        query.add(leg, Occur.SHOULD);
                    });
        }
        words.restrict(query);
        return new Candidates(searcher.search(query.build(), new AllScores()), legs);
    }

    private static Query anyOf(Collection<Query> queries) {
        var any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
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

    private static Query weighted(Query query, double weight) {
        return new BoostQuery(query, (float) weight);
    }

    /** A query whose best match scores 1; empty where it has none. */
    private Optional<Query> scaled(Optional<Query> query, IndexSearcher searcher) throws IOException {
        if (query.isEmpty()) return query;
        TopDocs best = searcher.search(query.get(), 1);
        if (best.scoreDocs.length == 0 || best.scoreDocs[0].score <= 0) return Optional.empty();
        return Optional.of(new BoostQuery(query.get(), 1 / best.scoreDocs[0].score));
    }

    /**
     * What a candidate gains for being near to the same patterns as the query. It finds nothing by itself: a query and a
     * passage may be about one failure and share neither words nor phrasing.
     */
    private Optional<Query> byPattern(String text, float[] vector, IndexSearcher searcher) throws IOException {
        var query = new BooleanQuery.Builder();
        snapshot.catalogue().linker().nearness(text, vector).shares().forEach((slug, weight) -> {
            if (weight > Float.MIN_NORMAL)
                query.add(FeatureField.newLinearQuery(Fields.NEARNESS, slug, weight), Occur.SHOULD);
        });
        return scaled(Optional.of(query.build()), searcher);
    }

    /** The passages nearest to a text in meaning, nearest first, however far away; none where it says nothing. */
    public List<Integer> nearest(String text, int most) throws IOException {
        var nearest = nearest(vectors.of(text), snapshot.searcher());
        return Arrays.stream(nearest)
                .filter(hit -> cosine(hit.score) > 0)
                .limit(most)
                .map(hit -> hit.doc)
                .toList();
    }

    private ScoreDoc[] nearest(float[] vector, IndexSearcher searcher) throws IOException {
        var query = new KnnFloatVectorQuery(Fields.VECTOR, vector, NEIGHBOURS);
        return searcher.search(query, NEIGHBOURS).scoreDocs;
    }

    /** The passages nearest in meaning, the nearest of which scores almost 1, or less where even that is far away. */
    private static Optional<Query> byMeaning(ScoreDoc[] nearest) {
        double best = nearest.length == 0 ? -1 : cosine(nearest[0].score);
        if (best <= FARTHEST) return Optional.empty();
        var scored = new ArrayList<ScoreDoc>();
        for (var hit : nearest) {
            double cosine = cosine(hit.score);
            if (cosine > Math.max(FARTHEST, best - BEHIND))
                scored.add(new ScoreDoc(hit.doc, (float) Math.max(0, (cosine - NEAREST_FLOOR) / (best - FAINT))));
        }
        return Optional.of(FixedScoresQuery.of(scored));
    }

    /** Whether a query is nearer to something that the knowledge base does not speak of than to any passage. */
    private boolean isElsewhere(float[] vector, ScoreDoc[] nearest) throws IOException {
        double other = -1;
        for (float[] one : snapshot.catalogue().elsewhere())
            other = Math.max(other, VectorUtil.dotProduct(one, vector));
        return nearest.length == 0 || cosine(nearest[0].score) < other - ELSEWHERE;
    }

    /** Lucene scores the dot product d of unit vectors as (1 + d) / 2. */
    private static double cosine(float score) {
        return 2 * score - 1;
    }
}
