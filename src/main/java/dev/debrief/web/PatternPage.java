package dev.debrief.web;

import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Pattern;
import dev.debrief.index.Evidence;
import dev.debrief.index.Facet;
import dev.debrief.index.Records.IndexedPassage;
import dev.debrief.search.Hit;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pattern: why it fails, how to mend it, and who says so. */
public record PatternPage(
        Frame frame,
        Pattern pattern,
        Evidence evidence,
        List<Source> sources,
        List<Pair> pairs,
        List<Pattern> related) {
    private static final int PAIRS = 3;

    /** Whether more passages show it than the page has room for. */
    public boolean isCut() {
        return sources.stream().mapToInt(source -> source.passages().size()).sum() < evidence.passages();
    }

    /** What one article says of it. */
    public record Source(String articleId, String title, List<IndexedPassage> passages) {}

    /** The same subject told both ways. */
    public record Pair(List<Segment> failing, String strong, String about) {}

    static PatternPage of(Engine engine, String slug) throws IOException {
        Pattern pattern = engine.snapshot()
                .pattern(slug)
                .orElseThrow(() -> WebException.notFound("there is no pattern with this name"));
        var found = engine.search()
                .search(SearchRequest.listing(Map.of(Facet.PATTERN, List.of(slug)), 1, SearchRequest.LARGEST_PAGE));
        Map<String, List<IndexedPassage>> byArticle = new LinkedHashMap<>();
        for (Hit hit : found.hits()) {
            byArticle
                    .computeIfAbsent(hit.passage().articleId(), unused -> new ArrayList<>())
                    .add(hit.passage());
        }
        var sources = new ArrayList<Source>();
        byArticle.forEach((id, passages) ->
                sources.add(new Source(id, passages.getFirst().articleTitle(), List.copyOf(passages))));
        var related = pattern.related().stream()
                .flatMap(other -> engine.snapshot().pattern(other).stream())
                .toList();
        return new PatternPage(
                Frame.of(pattern.name(), "patterns"),
                pattern,
                engine.snapshot().evidence(slug),
                sources,
                pairs(pattern),
                related);
    }

    private static List<Pair> pairs(Pattern pattern) {
        var pairs = new ArrayList<Pair>();
        for (Exemplar strong : pattern.strong()) {
            for (Exemplar failing : pattern.failing()) {
                if (failing.about().equals(strong.about()) && pairs.size() < PAIRS) {
                    pairs.add(new Pair(segments(failing), strong.text(), strong.about()));
                }
            }
        }
        return pairs;
    }

    private static List<Segment> segments(Exemplar exemplar) {
        return Segment.of(
                exemplar.text(),
                exemplar.telling().stream()
                        .map(t -> new Hit.Highlight(t.from(), t.to()))
                        .toList());
    }
}
