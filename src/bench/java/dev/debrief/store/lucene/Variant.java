package dev.debrief.store.lucene;

import dev.debrief.domain.Passage;
import dev.debrief.domain.PatternShares;
import dev.debrief.domain.Schema;
import dev.debrief.store.Candidates;
import dev.debrief.store.Counts;
import dev.debrief.store.Deadline;
import dev.debrief.store.Filters;
import dev.debrief.store.Lazy;
import dev.debrief.store.Manifest;
import dev.debrief.store.Page;
import dev.debrief.store.PageRequest;
import dev.debrief.store.PassageStore;
import dev.debrief.store.Scores;
import dev.debrief.store.Sidecar;
import dev.debrief.store.Weighed;
import dev.debrief.store.WordMatches;
import dev.debrief.store.WordQuery;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * A store with one of its parts exchanged: what counts facet values, or what says how much passages have in common with the
 * patterns of a query. Everything else is the real store's.
 *
 * @param searcher of the same commit as the store
 */
record Variant(PassageStore store, IndexSearcher searcher, Counting counting, Fusion.InCommon nearness)
        implements PassageStore {
    /** Counts the facet values of what a search found. */
    interface Counting {
        Counts of(Query query, Filters filters) throws IOException;
    }

    @Override
    public Matches match(Candidates candidates, Deadline deadline) throws IOException {
        return candidates instanceof Candidates.Fused fused
                ? Fusion.of(fused, searcher, new Lazy<>(() -> nearness), new Lazy<>(() -> new Lengths(searcher)))
                : store.match(candidates, deadline);
    }

    @Override
    public Counts count(Matches matches, Filters filters, Deadline deadline) throws IOException {
        return counting.of(((LuceneMatches) matches).query(), filters);
    }

    @Override
    public Manifest manifest() {
        return store.manifest();
    }

    @Override
    public Schema schema() {
        return store.schema();
    }

    @Override
    public Sidecar sidecar() {
        return store.sidecar();
    }

    @Override
    public int size() {
        return store.size();
    }

    @Override
    public Scores nearest(float[] vector, int most, Filters filters, Deadline deadline) throws IOException {
        return store.nearest(vector, most, filters, deadline);
    }

    @Override
    public WordMatches words(WordQuery enough, WordQuery any, Deadline deadline) throws IOException {
        return store.words(enough, any, deadline);
    }

    @Override
    public int frequency(String term) throws IOException {
        return store.frequency(term);
    }

    @Override
    public boolean isWord(String word) throws IOException {
        return store.isWord(word);
    }

    @Override
    public Optional<String> correction(String word) throws IOException {
        return store.correction(word);
    }

    @Override
    public Page find(Matches matches, Filters filters, PageRequest page, Deadline deadline) throws IOException {
        return store.find(matches, filters, page, deadline);
    }

    @Override
    public List<Weighed> weigh(PatternShares patterns, float[] draft, int most) throws IOException {
        return store.weigh(patterns, draft, most);
    }

    @Override
    public Passage passage(int position) throws IOException {
        return store.passage(position);
    }

    @Override
    public OptionalInt position(String id) throws IOException {
        return store.position(id);
    }

    @Override
    public float[] vector(int position) throws IOException {
        return store.vector(position);
    }

    /** The store stays open: other variants use it. */
    @Override
    public void close() {}
}
