package dev.debrief.retrieve;

import dev.debrief.embed.Embedder;
import dev.debrief.index.Fields;
import dev.debrief.index.Snapshot;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;

/**
 * Finds the candidates of a query. The hybrid score is a convex combination of two scores brought to the range 0 to 1:
 * BM25 over its best, and the cosine between {@link #NEAREST_FLOOR} and its best. Candidates by meaning are the nearest of
 * the whole collection, whatever the filters, so that facet counts and hits speak of one set.
 */
public final class Retriever {
    /** How many neighbours by meaning are candidates. */
    static final int NEIGHBOURS = 100;
    /** Cosine below which bge-small finds everything alike; neighbours further away are none. */
    static final double NEAREST_FLOOR = 0.60;
    /** Weight of the words in the hybrid score. */
    static final double LEXICAL_WEIGHT = 0.5;

    private final Snapshot snapshot;
    private final Embedder embedder;

    public Retriever(Snapshot snapshot, Embedder embedder) {
        this.snapshot = snapshot;
        this.embedder = embedder;
    }

    /** A query over passages: its matches are the candidates, its scores their rank, from 0 to 1. */
    public Query candidates(QueryText text, Mode mode) throws IOException {
        String plain = text.plain();
        Optional<Query> lexical = mode == Mode.VECTOR ? Optional.empty() : byWords(text);
        Optional<Query> vector = mode == Mode.LEXICAL || plain.isBlank() ? Optional.empty() : byMeaning(plain);
        if (lexical.isEmpty() && vector.isEmpty()) return new MatchNoDocsQuery("nothing to look for");
        var any = new BooleanQuery.Builder();
        boolean both = mode == Mode.HYBRID;
        lexical.ifPresent(q -> any.add(weighted(q, both ? LEXICAL_WEIGHT : 1), Occur.SHOULD));
        vector.ifPresent(q -> any.add(weighted(q, both ? 1 - LEXICAL_WEIGHT : 1), Occur.SHOULD));
        var query = new BooleanQuery.Builder();
        query.add(any.build(), Occur.MUST);
        query.add(snapshot.allPassages(), Occur.FILTER);
        return query.build();
    }

    private static Query weighted(Query query, double weight) {
        return new BoostQuery(query, (float) weight);
    }

    /** The query by words, scaled so that its best match scores 1. */
    private Optional<Query> byWords(QueryText text) throws IOException {
        var query = LexicalQuery.of(text);
        if (query.isEmpty()) return query;
        TopDocs best = snapshot.searcher().search(query.get(), 1);
        if (best.scoreDocs.length == 0 || best.scoreDocs[0].score <= 0) return Optional.empty();
        return Optional.of(new BoostQuery(query.get(), 1 / best.scoreDocs[0].score));
    }

    /** The passages nearest in meaning, scaled so that the nearest scores 1. */
    private Optional<Query> byMeaning(String text) throws IOException {
        float[] vector = embedder.embed(text);
        TopDocs nearest =
                snapshot.searcher().search(new KnnFloatVectorQuery(Fields.VECTOR, vector, NEIGHBOURS), NEIGHBOURS);
        if (nearest.scoreDocs.length == 0) return Optional.empty();
        double best = cosine(nearest.scoreDocs[0].score);
        if (best <= NEAREST_FLOOR) return Optional.empty();
        var scored = new FixedScoresQuery.Builder();
        for (var hit : nearest.scoreDocs) {
            double cosine = cosine(hit.score);
            if (cosine > NEAREST_FLOOR)
                scored.add(hit.doc, (float) ((cosine - NEAREST_FLOOR) / (best - NEAREST_FLOOR)));
        }
        return Optional.of(scored.build());
    }

    /** Lucene scores the dot product d of unit vectors as (1 + d) / 2. */
    private static double cosine(float score) {
        return 2 * score - 1;
    }
}
