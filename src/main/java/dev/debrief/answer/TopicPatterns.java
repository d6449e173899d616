package dev.debrief.answer;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.domain.PatternSummary;
import dev.debrief.search.Nearness;
import dev.debrief.search.PassageSearch;
import dev.debrief.search.SearchResult;
import dev.debrief.store.PassageStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the patterns that a topic is about, with the passages that document and contradict them. */
record TopicPatterns(PassageStore store, PassageSearch search) {
    /** At most so many patterns are stated. */
    static final int MOST = 4;

    /** The passages of so many patterns are read: some have none about the people that the answer is about. */
    private static final int MOST_READ = 40;

    /** A pattern is about another topic if the cosine of its description is so much below that of the nearest one. */
    private static final double FARTHER = 0.05;
    /** What it adds to that cosine if the best hit documents the pattern, and if the topic names it. */
    private static final double FOUND = 0.08;
    /** What each doubling of its independent documents adds to a pattern's score, as a share. */
    private static final double SUPPORT = 0.03;
    /** How many passages are read to document the patterns. */
    private static final int MOST_PASSAGES = 500;

    /**
     * A pattern with its evidence.
     *
     * @param score how much the topic is about it
     * @param against a passage of each document that declares it, about the people that the answer is about
     * @param inFavour a passage of each document that approves of it
     */
    record Documented(PatternSummary pattern, double score, List<Citation> against, List<Citation> inFavour) {}

    /**
     * At most {@link #MOST} patterns that some passage documents, best first.
     *
     * @param countable a filter that every passage of the answer passes
     */
    List<Documented> of(
            AnswerRequest request,
            SearchResult found,
            Map<Facet, List<String>> countable,
            TopicHits hits,
            Nearness nearness)
            throws IOException {
        var scores = scores(found, hits, nearness);
        if (scores.isEmpty()) return List.of();
        var passages = passages(request, countable, scores.keySet());
        var documented = new ArrayList<Documented>();
        for (var pattern : store.sidecar().contents().patterns()) {
            var own = passages.getOrDefault(pattern.slug(), List.of());
            var against = hits.cite(own.stream().filter(Passage::isFailure).toList());
            if (against.isEmpty()) continue;
            var inFavour = hits.cite(own.stream()
                    .filter(passage -> passage.stance() == Kind.Stance.FOR)
                    .toList());
            double support = 1 + SUPPORT * Math.log(Citation.speakers(against)) / Math.log(2);
            double score = scores.getOrDefault(pattern.slug(), 0.0) * support;
            documented.add(new Documented(pattern, score, against, inFavour));
        }
        documented.sort(Comparator.comparingDouble(Documented::score).reversed());
        return documented.subList(0, Math.min(MOST, documented.size()));
    }

    /** The passages about each pattern, by slug. */
    private Map<String, List<Passage>> passages(
            AnswerRequest request, Map<Facet, List<String>> countable, Set<String> slugs) throws IOException {
        Map<Facet, List<String>> filters = new LinkedHashMap<>(countable);
        filters.put(Facet.PATTERN, List.copyOf(slugs));
        Map<String, List<Passage>> passages = new LinkedHashMap<>();
        for (var passage : search.all(request.search("", filters, 1), MOST_PASSAGES)) {
            var pattern = passage.pattern();
            if (pattern != null)
                passages.computeIfAbsent(pattern.slug(), unused -> new ArrayList<>())
                        .add(passage);
        }
        return passages;
    }

    /**
     * The patterns that a topic names, or whose own description is near to it, with scores. That a passage which documents a pattern has the
     * words of the topic is not enough, but it tells near ones apart.
     */
    private Map<String, Double> scores(SearchResult found, TopicHits hits, Nearness nearness) {
        if (found.hits().isEmpty()) return Map.of();
        Map<String, Double> scores = new LinkedHashMap<>();
        for (var pattern : store.sidecar().contents().patterns())
            if (pattern.passages() > 0) scores.put(pattern.slug(), nearness.of(pattern.slug()));
        double nearest =
                scores.values().stream().mapToDouble(cosine -> cosine).max().orElse(0);
        Set<String> named = found.patterns().stream().map(PatternSummary::slug).collect(Collectors.toSet());
        Map<String, Double> best = new LinkedHashMap<>();
        for (var hit : hits.unused()) {
            var pattern = hit.passage().pattern();
            if (pattern != null && hit.passage().isFailure()) best.merge(pattern.slug(), hit.score(), Math::max);
        }
        scores.replaceAll((slug, cosine) ->
                cosine + FOUND * best.getOrDefault(slug, 0.0) / hits.best() + (named.contains(slug) ? FOUND : 0));
        scores.values().removeIf(score -> score < nearest - FARTHER);
        List<Double> order =
                scores.values().stream().sorted(Comparator.reverseOrder()).toList();
        if (order.size() > MOST_READ) scores.values().removeIf(score -> score < order.get(MOST_READ - 1));
        return scores;
    }
}
