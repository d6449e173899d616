package dev.debrief.answer;

import dev.debrief.domain.Passage;
import dev.debrief.search.Hit;
import dev.debrief.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The passages that were found for a topic, in order, and which of them are used up: no claim is made twice. */
final class TopicHits {
    /** The first hits are telling whatever their scores: one document may have all the words of a topic, and others other words. */
    private static final int FIRST = 12;
    /** Later hits must have this share of the best score. */
    private static final double TELLING = 0.65;

    private final List<Hit> hits;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    TopicHits(List<Hit> hits) {
        this.hits = hits;
        for (var hit : hits) ranks.putIfAbsent(hit.passage().id(), ranks.size());
    }

    /** The best score there is; 0 if there are no hits. */
    double best() {
        return hits.isEmpty() ? 0 : hits.getFirst().score();
    }

    /** Whether a hit is so near to the topic that it may make a claim; others may support one. */
    boolean isTelling(Hit hit) {
        return rank(hit.passage()) < FIRST || hit.score() >= TELLING * best();
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
