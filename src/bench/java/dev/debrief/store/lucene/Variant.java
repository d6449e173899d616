package dev.debrief.store.lucene;

import dev.debrief.domain.Passage;
import dev.debrief.domain.PatternShares;
import dev.debrief.domain.Ranker;
import dev.debrief.domain.Schema;
import dev.debrief.store.Candidates;
import dev.debrief.store.Counts;
import dev.debrief.store.Deadline;
import dev.debrief.store.Filters;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * A store with one of its parts exchanged: what counts facet values, or what says how much passages have in common with the
 * patterns of a query. Everything else is the real store's.
 *
 * @param searcher of the same commit as the store
 */
record Variant(PassageStore store, IndexSearcher searcher, Counting counting, Nearness nearness)
        implements PassageStore {
    /** Counts the facet values of what a search found. */
    interface Counting {
        Counts of(Query query, Filters filters) throws IOException;
    }

    /** What passages have in common with a text. */
    interface Nearness {
        float[] common(PatternShares text, int[] docs) throws IOException;

        float mostCommon(PatternShares text) throws IOException;
    }

    @Override
    public Matches match(Candidates candidates, Deadline deadline) throws IOException {
        return candidates instanceof Candidates.Fused fused ? fused(fused) : store.match(candidates, deadline);
    }

    /** {@link Fusion} with the exchanged part, for queries without phrases and exclusions. */
    private Matches fused(Candidates.Fused candidates) throws IOException {
        var near = candidates.near();
        Map<Ranker, Scores> rankers = new EnumMap<>(Ranker.class);
        rankers.put(Ranker.MEANING, near);
        if (candidates.words().isPresent()) {
            var words = (LuceneWords) candidates.words().get();
            rankers.put(Ranker.WORDS, words(candidates, words, near).times(candidates.wordWeight()));
        }
        var sum = rankers.values().stream().reduce(Scores.NONE, Scores::plus);
        var own = candidates.patterns();
        float most = nearness.mostCommon(own);
        var positions = new int[sum.size()];
        for (int i = 0; i < positions.length; i++) positions[i] = sum.position(i);
        var common = new Scores(positions, nearness.common(own, positions))
                .times(most > 0 ? candidates.patternWeight() / most : 0);
        sum = sum.plus(common);
        return new LuceneMatches(new ScoresQuery(sum), true, Map.of(), 16L * sum.size());
    }

    private Scores words(Candidates.Fused candidates, LuceneWords words, Scores near) throws IOException {
        var found = words.found();
        if (candidates.telling().isPresent()) {
            var telling = WordQueries.lucene(candidates.telling().get());
            found = Fusion.all(Fusion.both(new ScoresQuery(found), Occur.FILTER, telling), searcher);
        }
        if (near.size() == 0 || words.enough().equals(words.any())) return found;
        var neighbours = Fusion.both(words.any(), Occur.FILTER, new ScoresQuery(near));
        return found.plus(Fusion.all(Fusion.both(neighbours, Occur.MUST_NOT, new ScoresQuery(found)), searcher));
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
