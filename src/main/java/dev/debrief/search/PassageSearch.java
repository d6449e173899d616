package dev.debrief.search;

import dev.debrief.embed.Embedder;
import dev.debrief.index.Facet;
import dev.debrief.index.Fields;
import dev.debrief.index.Records.IndexedPassage;
import dev.debrief.index.Snapshot;
import dev.debrief.retrieve.LexicalQuery;
import dev.debrief.retrieve.QueryText;
import dev.debrief.retrieve.Retriever;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;

/** Searches one snapshot. Immutable and safe for many threads. */
public final class PassageSearch {
    private static final int MOST_FACET_VALUES = 1_000;

    private final Snapshot snapshot;
    private final Retriever retriever;

    public PassageSearch(Snapshot snapshot, Embedder embedder) {
        this.snapshot = snapshot;
        this.retriever = new Retriever(snapshot, embedder);
    }

    public SearchResult search(SearchRequest request) throws IOException {
        long start = System.nanoTime();
        var typed = QueryText.parse(request.query());
        Optional<String> corrected = Spelling.correct(typed, snapshot);
        QueryText text = corrected.map(QueryText::parse).orElse(typed);
        Query candidates = text.isBlank() ? snapshot.allPassages() : retriever.candidates(text, request.mode());

        var query = new DrillDownQuery(snapshot.facetsConfig(), candidates);
        request.filters().forEach((facet, values) -> values.forEach(value -> query.add(facet.key(), value)));
        var sideways = new DrillSideways(snapshot.searcher(), snapshot.facetsConfig(), snapshot.facets());
        int needed = request.page() * request.size();
        var result = sideways.search(query, null, null, needed, sort(request.order(), text), !text.isBlank());

        var hits = hits(result.hits.scoreDocs, needed - request.size(), text);
        var counts = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        for (Facet facet : Facet.values()) counts.put(facet, counts(facet, result.facets, request.filter(facet)));
        double tookMs = (System.nanoTime() - start) / 1e6;
        int total = Math.toIntExact(result.hits.totalHits.value());
        return new SearchResult(request, corrected.orElse(null), total, hits, Map.copyOf(counts), tookMs);
    }

    /** The hits from one rank on, with the words of the query marked. */
    private List<Hit> hits(ScoreDoc[] docs, int from, QueryText text) throws IOException {
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
            float score = ((FieldDoc) docs[i]).score;
            hits.add(new Hit(
                    Objects.requireNonNull(passages.get(doc)),
                    marks.getOrDefault(doc, List.of()),
                    Float.isNaN(score) ? 0 : score));
        }
        return List.copyOf(hits);
    }

    private static Sort sort(SearchRequest.Order order, QueryText text) {
        var id = new SortField(Fields.ID, SortField.Type.STRING);
        return switch (order) {
            // Without a query there is no relevance: articles are read from their start.
            case RELEVANCE -> text.isBlank() ? new Sort(SortField.FIELD_DOC) : new Sort(SortField.FIELD_SCORE, id);
            case DATE -> {
                var date = new SortField(Fields.DATE, SortField.Type.LONG, true, Long.MIN_VALUE);
                yield new Sort(date, SortField.FIELD_SCORE, id);
            }
            case ARTICLE -> new Sort(SortField.FIELD_DOC);
        };
    }

    private List<FacetCount> counts(Facet facet, @Nullable Facets facets, List<String> selected) throws IOException {
        var counts = new ArrayList<FacetCount>();
        FacetResult found = facets == null ? null : facets.getTopChildren(MOST_FACET_VALUES, facet.key());
        if (found != null) {
            for (var value : found.labelValues) {
                counts.add(count(facet, value.label, value.value.intValue(), selected.contains(value.label)));
            }
        }
        for (String value : selected) {
            if (counts.stream().noneMatch(c -> c.value().equals(value))) counts.add(count(facet, value, 0, true));
        }
        counts.sort(Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::label));
        return List.copyOf(counts);
    }

    private FacetCount count(Facet facet, String value, int count, boolean selected) {
        return new FacetCount(value, facet.label(value, snapshot), count, selected);
    }
}
