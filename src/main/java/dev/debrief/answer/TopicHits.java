package dev.debrief.answer;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Ranker;
import dev.debrief.search.Hit;
import dev.debrief.search.SearchResult.Offer;
import dev.debrief.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
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
    /**
     * Where few authors speak in such hits, the best hit of each other author may make a claim from here on if it is close to the topic. So
     * may the best one that states what is rejected, and the best that states what is approved.
     */
    private static final double TELLING_OTHERS = 0.75;
    /** What any hit must have in common with the topic to make a claim: this much from its words, or from its meaning. */
    private static final Map<Ranker, Double> NEAR = Map.of(Ranker.COVERAGE, 0.12, Ranker.MEANING, 0.3);
    /** The same for a hit with a low score. */
    private static final Map<Ranker, Double> CLOSE = Map.of(Ranker.COVERAGE, 0.2, Ranker.MEANING, 0.35);
    /** So many authors are enough. */
    private static final int AUTHORS = 4;
    /** A hit may support a claim from here on. */
    private static final double RELATED = 0.6;
    /** If no hit has such a score, those with this share of the best one may. */
    private static final double SHARE = 0.85;
    /** So many hits about the roles or companies that a topic names are enough for an answer. */
    private static final int ENOUGH = 4;
    /** So many hits that are filed under the company that a topic names are enough to leave out everything else. */
    private static final int ENOUGH_OF_COMPANY = 2;

    private final List<Hit> hits;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Set<String> telling = new HashSet<>();
    private final Set<String> used = new HashSet<>();

    /**
     * What a search found, without what is only about other roles or companies than those that the topic names, unless little else is
     * left.
     *
     * @param found best first, with what their scores are made of
     * @param offers the filters that the words of the topic suggest
     */
    static TopicHits of(List<Hit> found, List<Offer> offers) {
        var hits = found;
        for (Facet facet : List.of(Facet.ROLE, Facet.COMPANY)) {
            var named = offers.stream()
                    .filter(offer -> offer.facet() == facet)
                    .map(offer -> offer.value().value())
                    .toList();
            if (named.isEmpty()) continue;
            var tagged = hits.stream()
                    .filter(hit -> facet.of(hit.passage()).stream().anyMatch(named::contains))
                    .toList();
            var about = hits.stream()
                    .filter(hit ->
                            tagged.contains(hit) || facet.of(hit.passage()).isEmpty())
                    .toList();
            // What names no role is about all of them; what names no company is not about this one.
            boolean strictly = facet == Facet.COMPANY && tagged.size() >= ENOUGH_OF_COMPANY;
            if (strictly) hits = tagged;
            else if (about.size() >= ENOUGH) hits = about;
        }
        return new TopicHits(hits);
    }

    /** @param found best first */
    private TopicHits(List<Hit> found) {
        double best = found.isEmpty() ? 0 : found.getFirst().score();
        double least = Math.min(RELATED, SHARE * best);
        this.hits = found.stream().filter(hit -> hit.score() >= least).toList();
        for (var hit : hits) ranks.putIfAbsent(hit.passage().id(), ranks.size());
        var authors = new HashSet<String>();
        var near = hits.stream().filter(hit -> has(hit, NEAR)).toList();
        for (var hit : near) {
            if (hit.score() < TELLING && rank(hit.passage()) >= FIRST) continue;
            telling.add(hit.passage().id());
            authors.add(hit.passage().speaker());
        }
        var stances = EnumSet.of(Kind.Stance.AGAINST, Kind.Stance.FOR);
        for (var hit : near) {
            if (hit.score() < TELLING_OTHERS || !has(hit, CLOSE)) continue;
            boolean other =
                    authors.size() < AUTHORS && authors.add(hit.passage().speaker());
            boolean first = !hit.passage().kind().isExample()
                    && stances.remove(hit.passage().stance());
            if (other || first) telling.add(hit.passage().id());
        }
    }

    private static boolean has(Hit hit, Map<Ranker, Double> inCommon) {
        return inCommon.entrySet().stream()
                .anyMatch(least -> hit.rankers().getOrDefault(least.getKey(), 0.0) >= least.getValue());
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
