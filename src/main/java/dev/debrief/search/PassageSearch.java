package dev.debrief.search;

import dev.debrief.embed.Embedder;
import dev.debrief.index.Facet;
import dev.debrief.index.Fields;
import dev.debrief.index.Records.IndexedPassage;
import dev.debrief.index.Snapshot;
import dev.debrief.retrieve.LexicalQuery;
import dev.debrief.retrieve.QueryText;
import dev.debrief.retrieve.Retriever;
import dev.debrief.retrieve.Retriever.Leg;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.jspecify.annotations.Nullable;

/** Searches one snapshot. Immutable and safe for many threads. */
public final class PassageSearch {
    /** How many of the nearest passages say which topics are near. */
    private static final int TOPICS_OF = 20;

    private final Snapshot snapshot;
    private final Retriever retriever;
    private final FacetCounter counter;
    private final Duration longest;

    /** A search that may take as long as it takes. */
    public PassageSearch(Snapshot snapshot, Embedder embedder) {
        this(snapshot, embedder, Duration.ofDays(1));
    }

    /** @param longest time that a search may take */
    public PassageSearch(Snapshot snapshot, Embedder embedder, Duration longest) {
        this.longest = longest;
        this.snapshot = snapshot;
        this.counter = new FacetCounter(snapshot);
        this.retriever = new Retriever(snapshot, embedder);
    }

    /** @throws SearchTimeoutException where it takes longer than it may */
    public SearchResult search(SearchRequest request) throws IOException {
        long start = System.nanoTime();
        var searcher = snapshot.searcher(start + longest.toNanos());
        var typed = QueryText.parse(request.query());
        Optional<String> corrected = Spelling.correct(typed, snapshot);
        QueryText text = corrected.map(QueryText::parse).orElse(typed);
        var candidates = text.isBlank()
                ? new Retriever.Candidates(snapshot.allPassages(), Map.of())
                : retriever.candidates(text, request.mode(), searcher);

        if (System.nanoTime() - start > longest.toNanos()) throw new SearchTimeoutException();
        var found = text.isBlank() && request.filters().isEmpty()
                ? all(request, text)
                : filtered(request, text, candidates.query(), searcher);
        if (searcher.timedOut()) throw new SearchTimeoutException();
        var hits = hits(found.docs(), text, request, candidates.legs());
        var offers = Offers.of(typed, found.counts().values(), found.total());
        double tookMs = (System.nanoTime() - start) / 1e6;
        return new SearchResult(
                request,
                corrected.orElse(null),
                found.total(),
                found.counts().articles(),
                hits,
                found.counts().values(),
                offers,
                tookMs);
    }

    private record Found(ScoreDoc[] docs, int total, FacetCounter.Counts counts) {}

    /** @param searcher one that may give up; Lucene's facets cannot be given up half way, they cost one pass */
    private Found filtered(SearchRequest request, QueryText text, Query candidates, IndexSearcher searcher)
            throws IOException {
        var query = new DrillDownQuery(snapshot.facetsConfig(), candidates);
        request.filters().forEach((facet, values) -> values.forEach(value -> query.add(facet.key(), value)));
        var sort = sort(request, text);
        // Counting needs no scores, and the best are found without scoring all: two passes take less time than one.
        var counted = new TableDrillSideways(snapshot)
                .search(
                        query,
                        new TotalHitCountCollectorManager(snapshot.searcher().getSlices()));
        int needed = Math.max(1, Math.min(needed(request), counted.collectorResult));
        var best =
                sort == null ? searcher.search(query, needed) : searcher.search(query, needed, sort, !text.isBlank());
        return new Found(best.scoreDocs, counted.collectorResult, counter.counts(counted.facets, request.filters()));
    }

    /** All passages: how many there are is known. */
    private Found all(SearchRequest request, QueryText text) throws IOException {
        var sort = Objects.requireNonNull(sort(request, text), "a sort other than by relevance");
        var docs = snapshot.searcher().search(snapshot.allPassages(), needed(request), sort).scoreDocs;
        return new Found(docs, snapshot.passages(), counter.ofAll());
    }

    private static int needed(SearchRequest request) {
        return request.page() * request.size();
    }

    /** The hits of the page that was asked for, with the words of the query marked. */
    private List<Hit> hits(ScoreDoc[] docs, QueryText text, SearchRequest request, Map<Leg, Query> legs)
            throws IOException {
        int from = (request.page() - 1) * request.size();
        Map<Integer, IndexedPassage> passages = new LinkedHashMap<>();
        var stored = snapshot.searcher().storedFields();
        for (int i = from; i < docs.length; i++) passages.put(docs[i].doc, snapshot.passage(stored, docs[i].doc));
        Map<Integer, String> texts = new LinkedHashMap<>();
        passages.forEach((doc, passage) -> texts.put(doc, passage.text()));
        var words = LexicalQuery.of(text).marking();
        Map<Integer, List<Hit.Highlight>> marks =
                words.isEmpty() ? Map.of() : Highlights.of(words.get(), snapshot.searcher(), texts);
        var hits = new ArrayList<Hit>();
        for (int i = from; i < docs.length; i++) {
            int doc = docs[i].doc;
            float score = docs[i].score;
            var passage = Objects.requireNonNull(passages.get(doc));
            hits.add(new Hit(
                    passage,
                    marks.getOrDefault(doc, List.of()),
                    Float.isNaN(score) ? 0 : score,
                    within(passage, passages.values()),
                    request.explain() ? explained(doc, legs) : Map.of()));
        }
        return List.copyOf(hits);
    }

    /** The passage that holds another one, such as the paragraph around a quotation. */
    private static @Nullable String within(IndexedPassage inner, Collection<IndexedPassage> all) {
        for (var outer : all) {
            boolean holds = outer.articleId().equals(inner.articleId())
                    && outer.from() <= inner.from()
                    && inner.to() <= outer.to()
                    && outer.to() - outer.from() > inner.to() - inner.from();
            if (holds) return outer.id();
        }
        return null;
    }

    private Map<Leg, Double> explained(int doc, Map<Leg, Query> legs) throws IOException {
        Map<Leg, Double> explained = new EnumMap<>(Leg.class);
        for (var leg : legs.entrySet()) {
            var score = snapshot.searcher().explain(leg.getValue(), doc);
            explained.put(leg.getKey(), score.isMatch() ? score.getValue().doubleValue() : 0);
        }
        return explained;
    }

    /** Topics of what is nearest to a query in meaning, however far: where to look when nothing was found. */
    public List<FacetCount> nearestTopics(String query, int most) throws IOException {
        String plain = QueryText.parse(query).plain();
        if (plain.isBlank()) return List.of();
        Map<String, Integer> near = new LinkedHashMap<>();
        for (int doc : retriever.nearest(plain, TOPICS_OF))
            for (String topic : snapshot.passage(doc).topics()) near.merge(topic, 1, Integer::sum);
        var topics = new ArrayList<FacetCount>();
        for (var topic : near.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(most)
                .toList()) {
            int all = search(SearchRequest.listing(Map.of(Facet.TOPIC, List.of(topic.getKey())), 1, 1))
                    .total();
            topics.add(counter.count(Facet.TOPIC, topic.getKey(), all, false));
        }
        return List.copyOf(topics);
    }

    /** Passages nearest in meaning to one, nearest first; to an answer those that count the same way. */
    public List<IndexedPassage> similar(IndexedPassage passage, int most) throws IOException {
        var searcher = snapshot.searcher();
        var own = searcher.search(new TermQuery(new Term(Fields.ID, passage.id())), 1);
        if (own.scoreDocs.length == 0) return List.of();
        float[] vector = snapshot.vector(Fields.VECTOR, own.scoreDocs[0].doc);
        var filter = new DrillDownQuery(snapshot.facetsConfig(), snapshot.allPassages());
        if (passage.kind().isExample())
            filter.add(Facet.KIND.key(), passage.kind().slug());
        var nearest = searcher.search(new KnnFloatVectorQuery(Fields.VECTOR, vector, most + 1, filter), most + 1);
        var similar = new ArrayList<IndexedPassage>();
        for (var hit : nearest.scoreDocs) {
            var other = snapshot.passage(hit.doc);
            if (!other.id().equals(passage.id()) && similar.size() < most) similar.add(other);
        }
        return List.copyOf(similar);
    }

    /** Null for the best first, and of those that score the same the one that comes first in its article. */
    private static @Nullable Sort sort(SearchRequest request, QueryText text) {
        boolean plain = request.grouping() == SearchRequest.Grouping.NONE;
        if (plain && request.order() == SearchRequest.Order.RELEVANCE && !text.isBlank()) return null;
        var fields = new ArrayList<SortField>();
        switch (request.grouping()) {
            case NONE -> {}
            case KIND -> fields.add(new SortField(Fields.KIND_ORDER, SortField.Type.LONG));
            case ARTICLE -> fields.add(new SortField(Fields.ARTICLE_ORDER, SortField.Type.LONG));
        }
        switch (request.order()) {
            // Without a query there is no relevance: articles are read from their start.
            case RELEVANCE -> fields.add(text.isBlank() ? SortField.FIELD_DOC : SortField.FIELD_SCORE);
            case DATE -> {
                fields.add(new SortField(Fields.DATE, SortField.Type.LONG, true, Long.MIN_VALUE));
                fields.add(SortField.FIELD_SCORE);
            }
            case ARTICLE -> fields.add(SortField.FIELD_DOC);
        }
        fields.add(new SortField(Fields.ID, SortField.Type.STRING));
        return new Sort(fields.toArray(SortField[]::new));
    }
}
