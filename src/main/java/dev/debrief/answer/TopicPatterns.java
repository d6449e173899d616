package dev.debrief.answer;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.domain.PatternSummary;
import dev.debrief.search.PassageSearch;
import dev.debrief.search.SearchResult;
import dev.debrief.store.PassageStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the patterns that a topic is about, with the passages that document and contradict them. */
record TopicPatterns(PassageStore store, PassageSearch search) {
    /** At most so many patterns are stated. */
    static final int MOST = 4;

    /** What a pattern gains if the topic names or means it: more than any hit scores. */
    private static final double NAMED = 2;
    /** What each doubling of its independent documents adds to a pattern's score, as a share. */
    private static final double SUPPORT = 0.03;
    /** A pattern is stated if so many authors document it in hits, and one of these hits is telling. */
    private static final int SEVERAL = 2;
    /** How many passages are read to document the patterns. */
    private static final int MOST_PASSAGES = 500;

    /**
     * A pattern with its evidence.
     *
     * @param score how much the topic is about it
     * @param against a passage of each document that declares it, about the people that the answer is about; only hits, unless the
     *     topic names or means the pattern
     * @param inFavour a passage of each document that approves of it
     */
    record Documented(PatternSummary pattern, double score, List<Citation> against, List<Citation> inFavour) {}

    /**
     * At most {@link #MOST} patterns that some passage documents, best first.
     *
     * @param countable a filter that every passage of the answer passes
     */
    List<Documented> of(AnswerRequest request, SearchResult found, Map<Facet, List<String>> countable, TopicHits hits)
            throws IOException {
        Set<String> named = found.patterns().stream().map(PatternSummary::slug).collect(Collectors.toSet());
        var scores = scores(named, hits);
        if (scores.isEmpty()) return List.of();
        var passages = passages(request, countable, scores.keySet());
        var documented = new ArrayList<Documented>();
        for (var pattern : store.sidecar().contents().patterns()) {
            var own = passages.getOrDefault(pattern.slug(), List.of());
            // Only what is about the topic speaks for it, unless the pattern is the topic.
            var against = hits.cite(own.stream()
                    .filter(Passage::isFailure)
                    .filter(passage -> named.contains(pattern.slug()) || hits.contains(passage))
                    .toList());
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
     * The patterns that hits of several authors document, one of them telling, with the best score.
     *
     * @param named those that the topic names or means; they are always among them, and come first
     */
    private static Map<String, Double> scores(Set<String> named, TopicHits hits) {
        Map<String, Double> scores = new HashMap<>();
        Map<String, Set<String>> speakers = new HashMap<>();
        for (var hit : hits.unused()) {
            var passage = hit.passage();
            var pattern = passage.pattern();
            if (pattern == null || !passage.isFailure()) continue;
            if (hits.isTelling(hit)) scores.merge(pattern.slug(), hit.score(), Math::max);
            speakers.computeIfAbsent(pattern.slug(), unused -> new HashSet<>()).add(passage.speaker());
        }
        // What one author says is stated in the author's words.
        speakers.forEach((slug, authors) -> {
            if (authors.size() < SEVERAL) scores.remove(slug);
        });
        for (String slug : named) scores.merge(slug, NAMED, Double::sum);
        return scores;
    }
}
