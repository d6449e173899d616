package dev.debrief.query;

import dev.debrief.domain.Mode;
import dev.debrief.domain.PatternShares;
import dev.debrief.embed.Embedder;
import dev.debrief.learn.CatalogueModel;
import dev.debrief.store.Candidates;
import dev.debrief.store.Candidates.Fused.Weights;
import dev.debrief.store.Deadline;
import dev.debrief.store.Filters;
import dev.debrief.store.PassageStore;
import dev.debrief.store.PassageStore.Matches;
import dev.debrief.store.Scores;
import dev.debrief.store.WordMatches;
import dev.debrief.store.WordQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Finds the candidates of a query. The hybrid score adds five scores, each brought to the range 0 to 1: BM25 over its best,
 * the cosine between {@link #NEAREST_FLOOR} and its best, nearness to the patterns that the query is near to, over the
 * best of the passages that are nearest to one of them and less if it is near to none in particular, the share of the query
 * that a passage has words of, and its length. Words and meaning find candidates, the others only rank them.
 * Candidates by meaning are the nearest of the whole collection, whatever the filters, so that facet counts and hits are
 * about one set.
 */
public final class Retriever {
    /** How many neighbours by meaning are candidates. */
    static final int NEIGHBOURS = 400;
    /** Cosine below which bge-small finds everything alike: nearness below it does not help a candidate. */
    static final double NEAREST_FLOOR = 0.60;
    /** Lower end of the scale. It is below the floor, so that the nearest passage has a low score if even it is far away. */
    static final double FAINT = 0.54;
    /** Neighbours further away are not candidates. */
    static final double FARTHEST = 0.50;
    /** Neighbours that are this much further away than the nearest are not candidates. */
    static final double BEHIND = 0.15;
    /** Of the hybrid score; docs/relevance.md says what they were fitted on. */
    static final Weights HYBRID = new Weights(0.33, 0.5, 0.37, 0.33, 0.3);

    /** A query with this share in one pattern is about it. With less, patterns rank its candidates that much less. */
    static final double ABOUT_PATTERN = 0.4;

    private static final Weights MEANING_ALONE = new Weights(0, 1, 0, 0, 0);

    /** Share of the best score below which a passage is only loosely about the query. */
    static final double LEAST_SHARE = 0.15;

    private final PassageStore store;
    private final Supplier<CatalogueModel> catalogue;
    private final Supplier<LexicalQuery.Reader> words;
    private final QueryVectors vectors;
    private final RecentMatches recent = new RecentMatches();

    /**
     * @param catalogue asked for when the first query by meaning comes
     * @param words asked for when the first query comes
     */
    public Retriever(
            PassageStore store,
            Supplier<CatalogueModel> catalogue,
            Supplier<LexicalQuery.Reader> words,
            Embedder embedder) {
        this.store = store;
        this.catalogue = catalogue;
        this.words = words;
        this.vectors = new QueryVectors(embedder);
    }

    /**
     * What a query found.
     *
     * @param covered whether the knowledge base covers the query at all; true if meaning was not asked
     * @param words the words of the query, as stems
     * @param marking what to mark in the text of a hit; empty if the query has no words
     */
    public record Found(Matches matches, boolean covered, List<String> words, Optional<WordQuery> marking) {}

    /** @throws dev.debrief.store.DeadlineException if it takes too long */
    public Found find(QueryText text, Mode mode, Deadline deadline) throws IOException {
        if (text.isBlank())
            return new Found(store.match(new Candidates.Everything(), deadline), true, List.of(), Optional.empty());
        var lexical = words.get().read(text);
        if (mode == Mode.LEXICAL || text.plain().isBlank()) {
            var candidates = text.plain().isBlank() ? everythingBut(lexical) : byWords(lexical);
            return new Found(store.match(candidates, deadline), true, lexical.words(), lexical.marking());
        }
        var known = recent.of(text, mode);
        if (known.isPresent()) return known.get();
        var found = fused(text.plain(), lexical, mode == Mode.HYBRID, deadline);
        recent.keep(text, mode, found);
        return found;
    }

    private static Candidates everythingBut(LexicalQuery lexical) {
        return lexical.restriction().<Candidates>map(Candidates.ByWords::new).orElse(new Candidates.Everything());
    }

    private static Candidates byWords(LexicalQuery lexical) {
        return new Candidates.ByWords(lexical.matching().orElse(new WordQuery.AnyOf(1, List.of())));
    }

    private Found fused(String plain, LexicalQuery lexical, boolean both, Deadline deadline) throws IOException {
        // Neither waits for the other, nor words for the model.
        var byWords = new FutureTask<>(() -> both ? scored(lexical, deadline) : Optional.<WordMatches>empty());
        ForkJoinPool.commonPool().execute(byWords);
        float[] vector = vectors.of(plain);
        var nearest = store.nearest(vector, NEIGHBOURS, Filters.NONE, deadline);
        var found = result(byWords);
        boolean covered = isCovered(vector, nearest, lexical);
        var patterns = both ? catalogue.get().linker().shares(plain, vector) : PatternShares.NONE;
        var candidates = new Candidates.Fused(
                found,
                // A question about something else is not answered by passages that only share common words with it.
                both && !covered ? lexical.telling(this::frequency, store.size()) : Optional.empty(),
                !covered ? Scores.NONE : byMeaning(nearest),
                lexical.restriction(),
                both ? lexical.coverage(this::frequency, store.size()) : List.of(),
                patterns,
                both ? HYBRID.withPatterns(Math.min(1, patterns.most() / ABOUT_PATTERN)) : MEANING_ALONE,
                both ? LEAST_SHARE : 0);
        return new Found(store.match(candidates, deadline), covered, lexical.words(), lexical.marking());
    }

    private Optional<WordMatches> scored(LexicalQuery lexical, Deadline deadline) throws IOException {
        var matching = lexical.matching();
        var scoring = lexical.scoring();
        if (matching.isEmpty() || scoring.isEmpty()) return Optional.empty();
        return Optional.of(store.words(matching.get(), scoring.get(), deadline));
    }

    /** The result of a task; runs it here if every other thread was busy. */
    private static <T> T result(FutureTask<T> task) throws IOException {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while searching", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) throw io;
            if (e.getCause() instanceof RuntimeException other) throw other;
            throw new IllegalStateException(e.getCause());
        }
    }

    private int frequency(String word) {
        try {
            return store.frequency(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The positions of the passages nearest to a text in meaning, nearest first, however far away they are. */
    public List<Integer> nearest(String text, int most, Filters filters, Deadline deadline) throws IOException {
        return store.nearest(vectors.of(text), NEIGHBOURS, filters, deadline).best(most);
    }

    /** The passages nearest in meaning, the nearest of which scores almost 1, or less if even that is far away. */
    static Scores byMeaning(Scores nearest) {
        double best = nearest.best();
        double least = Math.max(FARTHEST, best - BEHIND);
        double scale = Math.max(best, NEAREST_FLOOR) - FAINT;
        return nearest.where(cosine -> cosine > least).map(cosine -> Math.max(0, (cosine - NEAREST_FLOOR) / scale));
    }

    private boolean isCovered(float[] vector, Scores nearest, LexicalQuery lexical) {
        if (nearest.size() == 0) return false;
        double words = lexical.known(this::frequency, store.size());
        var model = catalogue.get();
        double failure = model.described(vector).orElse(nearest.best());
        return new Covered(nearest.best(), failure, model.elsewhere(vector), words).logOdds() > 0;
    }
}
