package dev.debrief.answer;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Passage;
import dev.debrief.search.Hit;
import dev.debrief.search.SearchResult;
import dev.debrief.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The passages that were found for a topic, in order, and which of them are used up: no claim is made twice. The thresholds are for the
 * scores of a hybrid search; when its weights change, they have to be chosen again (docs/relevance.md).
 */
final class TopicHits {
    /** A hit with such a score may make a claim. */
    private static final double TELLING = 0.9;
    /** So may the first hits with lower scores. */
    private static final int FIRST = 3;
    /** Where few authors speak in such hits, the best hit of each other author may make a claim from here on. */
    private static final double TELLING_OTHERS = 0.75;
    /** So many authors are enough. */
    private static final int AUTHORS = 4;
    /** A hit may support a claim from here on. */
    private static final double RELATED = 0.6;
    /** If no hit has such a score, those with this share of the best one may. */
    private static final double SHARE = 0.85;
    /** So many hits about the roles or companies that a topic names are enough for an answer. */
    private static final int ENOUGH = 4;

    private final List<Hit> hits;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Set<String> telling = new HashSet<>();
    private final Set<String> used = new HashSet<>();

    /**
     * What a search found, without what is only about other roles or companies than those that the topic names, unless little else is
     * left.
     */
    static TopicHits of(SearchResult found) {
        var hits = found.hits();
        for (Facet facet : List.of(Facet.ROLE, Facet.COMPANY)) {
            var named = found.offers().stream()
                    .filter(offer -> offer.facet() == facet)
                    .map(offer -> offer.value().value())
                    .toList();
            if (named.isEmpty()) continue;
            var about = hits.stream()
                    .filter(hit -> isAbout(facet.of(hit.passage()), named))
                    .toList();
            if (about.size() >= ENOUGH) hits = about;
        }
        return new TopicHits(hits);
    }

    private static boolean isAbout(List<String> values, List<String> named) {
        return values.isEmpty() || values.stream().anyMatch(named::contains);
    }

    /** @param found best first */
    private TopicHits(List<Hit> found) {
        double best = found.isEmpty() ? 0 : found.getFirst().score();
        double least = Math.min(RELATED, SHARE * best);
        this.hits = found.stream().filter(hit -> hit.score() >= least).toList();
        for (var hit : hits) ranks.putIfAbsent(hit.passage().id(), ranks.size());
        var authors = new HashSet<String>();
        for (var hit : hits) {
            if (hit.score() < TELLING && rank(hit.passage()) >= FIRST) continue;
            telling.add(hit.passage().id());
            authors.add(speaker(hit));
        }
        for (var hit : hits)
            if (hit.score() >= TELLING_OTHERS && authors.size() < AUTHORS && authors.add(speaker(hit)))
                telling.add(hit.passage().id());
    }

    private static String speaker(Hit hit) {
        return hit.passage().source().speaker(hit.passage().articleId());
    }

    /** Whether a hit is so near to the topic that it may make a claim; others may support one. */
    boolean isTelling(Hit hit) {
        return telling.contains(hit.passage().id());
    }

    /** Hits that no claim has used. */
    List<Hit> unused() {
        return hits.stream().filter(hit -> !used.contains(hit.passage().id())).toList();
    }

    /** Whether a passage was not used before; from now on it is. */
    boolean use(Passage passage) {
        return used.add(passage.id());
    }

    /** Where a passage is among the hits; after all of them if it is none. */
    int rank(Passage passage) {
        return ranks.getOrDefault(passage.id(), hits.size());
    }

    /** Whether a passage is among the hits. */
    boolean contains(Passage passage) {
        return ranks.containsKey(passage.id());
    }

    /** What supports a claim in a passage. */
    Citation cite(Passage passage) {
        int rank = rank(passage);
        List<Span> marks = rank < hits.size() ? hits.get(rank).highlights() : List.of();
        return Quotes.of(passage, marks);
    }

    /** A citation for each document, most relevant first. What states the claim is cited before examples, which only show it. */
    List<Citation> cite(List<Passage> passages) {
        var articles = new HashSet<String>();
        var citations = new ArrayList<Citation>();
        passages.stream()
                .sorted(Comparator.comparing((Passage passage) -> passage.kind().isExample())
                        .thenComparingInt(this::rank)
                        .thenComparing(passage -> !passage.source().firstHandOrOfficial())
                        .thenComparing(Passage::id))
                .map(this::cite)
                .filter(citation -> articles.add(citation.passage().articleId()))
                .forEach(citations::add);
        return citations;
    }
}
