package dev.debrief.web;

import dev.debrief.index.Contents.PatternName;
import dev.debrief.index.Facet;
import dev.debrief.search.FacetCount;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The home page. */
public record HomeView(
        Frame frame,
        int passages,
        int articles,
        int patterns,
        List<FacetCount> kinds,
        List<Documented> documented,
        @Nullable Card example,
        List<Facet> browse,
        Map<Facet, List<FacetCount>> counts) {
    private static final int MOST_DOCUMENTED = 6;
    private static final List<Facet> BROWSE = List.of(Facet.LEVEL, Facet.COMPANY, Facet.ROLE, Facet.TOPIC);

    /** A pattern and how well it is documented. */
    public record Documented(PatternName pattern, int passages, int articles) {}

    static HomeView of(Engine engine) throws IOException {
        SearchResult all = engine.search().search(SearchRequest.listing(Map.of(), 1, 1));
        return new HomeView(
                Frame.home(),
                all.total(),
                engine.snapshot().contents().articles().size(),
                engine.snapshot().contents().patterns().size(),
                all.facets().getOrDefault(Facet.KIND, List.of()),
                documented(engine).stream().limit(MOST_DOCUMENTED).toList(),
                example(engine),
                BROWSE,
                all.facets());
    }

    /** All patterns, those that most articles document first. */
    static List<Documented> documented(Engine engine) throws IOException {
        var documented = new ArrayList<Documented>();
        for (var pattern : engine.snapshot().contents().patterns()) {
            var evidence = engine.snapshot().evidence(pattern.slug());
            documented.add(new Documented(pattern, evidence.passages(), evidence.articles()));
        }
        return documented.stream()
                .sorted(Comparator.comparingInt(Documented::articles)
                        .thenComparingInt(Documented::passages)
                        .reversed()
                        .thenComparing(d -> d.pattern().name()))
                .toList();
    }

    /** A failing example with its counterpart, to show what an entry looks like. */
    private static @Nullable Card example(Engine engine) throws IOException {
        var bad = engine.search().search(SearchRequest.listing(Map.of(Facet.KIND, List.of("bad-example")), 1, 20));
        for (var hit : bad.hits()) {
            var card = Card.of(hit, engine.snapshot());
            if (card.counterpart() != null && hit.passage().title() != null) return card;
        }
        return null;
    }
}
