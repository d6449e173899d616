package dev.debrief.answer;

import dev.debrief.answer.Claim.Stance;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Passage.PatternRef;
import dev.debrief.domain.PatternSummary;
import dev.debrief.learn.Statistics;
import dev.debrief.search.Hit;
import dev.debrief.search.PassageSearch;
import dev.debrief.search.SearchResult;
import dev.debrief.store.PassageStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Composes answers from passages that a search finds and from what the passages declare. Nothing is generated: a claim is the summary of
 * a pattern, supported by the passages that document it, or the words of a passage. Safe for many threads.
 */
public final class Composer {
    /** How many hits an answer is made of. */
    private static final int HITS = 50;
    /** Hits with a smaller share of the best score are only loosely about the topic. */
    private static final double RELEVANT = 0.5;
    /** So many claims of one stance may come from one author. */
    private static final int FROM_ONE_AUTHOR = 2;
    /** From this cosine on, two passages of different documents say the same. */
    private static final double SAME = 0.87;
    /** Each doubling of the documents behind a pattern counts as so much more of its score. */
    private static final double SUPPORT = 0.1;

    private static final Map<Stance, Integer> MOST =
            Map.of(Stance.AGAINST, 4, Stance.FOR, 4, Stance.HOW, 4, Stance.ASK, 3, Stance.FACT, 3);
    private static final Set<Kind> ADVICE = Set.of(Kind.ADVICE, Kind.FRAMEWORK, Kind.CHECKLIST);
    private static final int NEAREST = 3;
    /** How many passages are read to document the patterns of a topic. */
    private static final int MOST_DOCUMENTING = 500;

    private final PassageStore store;
    private final PassageSearch search;

    public Composer(PassageStore store, PassageSearch search) {
        this.store = store;
        this.search = search;
    }

    /**
     * @param countable a filter that every passage of the answer passes
     * @throws dev.debrief.store.DeadlineException if a search takes longer than it may
     */
    public Answer answer(AnswerRequest request, Map<Facet, List<String>> countable) throws IOException {
        long start = System.nanoTime();
        var found = search.search(request.search(request.query(), countable, HITS));
        double best = found.hits().isEmpty() ? 0 : found.hits().getFirst().score();
        var evidence = new Evidence(found.hits().stream()
                .filter(hit -> hit.score() >= RELEVANT * best)
                .toList());
        var claims = new ArrayList<Claim>();
        var documented = documented(request, found, countable, evidence);
        claims.addAll(against(documented, evidence));
        claims.addAll(alike(Stance.FOR, Set.of(Kind.APPROVAL_SIGNAL), evidence));
        claims.addAll(examples(evidence));
        claims.addAll(alike(Stance.HOW, ADVICE, evidence));
        claims.addAll(alike(Stance.ASK, Set.of(Kind.QUESTION), evidence));
        claims.addAll(alike(Stance.FACT, Set.of(Kind.FACT), evidence));
        var stated = claims.stream()
                .collect(Collectors.groupingBy(Claim::stance, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(ofStance -> ofStance.stream()
                        .limit(MOST.getOrDefault(ofStance.getFirst().stance(), 0)))
                .toList();
        return new Answer(
                found.corrected() == null ? request.query() : found.corrected(),
                stated,
                Disagreements.among(documented),
                stated.isEmpty() ? nearest(request) : List.of(),
                (System.nanoTime() - start) / 1e6);
    }

    /** What other people are told about the topic. */
    private List<Passage> nearest(AnswerRequest request) throws IOException {
        if (request.filters().isEmpty()) return List.of();
        return search
                .search(AnswerRequest.of(request.query()).search(request.query(), Map.of(), NEAREST))
                .hits()
                .stream()
                .map(Hit::passage)
                .toList();
    }

    /**
     * A pattern that the topic is about.
     *
     * @param score of its best passage, more with more documents
     * @param against a passage of each document that declares it, about the people that the answer is about
     * @param inFavour a passage of each document that approves of it
     */
    record Documented(PatternSummary pattern, double score, List<Citation> against, List<Citation> inFavour) {}

    private List<Documented> documented(
            AnswerRequest request, SearchResult found, Map<Facet, List<String>> countable, Evidence evidence)
            throws IOException {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (var hit : evidence.unused()) {
            var pattern = hit.passage().pattern();
            if (pattern != null && evidence.isTelling(hit) && hit.passage().isFailure())
                scores.merge(pattern.slug(), hit.score(), Math::max);
        }
        for (var named : found.patterns()) scores.merge(named.slug(), evidence.best(), Math::max);
        if (scores.isEmpty()) return List.of();
        Map<Facet, List<String>> filters = new LinkedHashMap<>(countable);
        filters.put(Facet.PATTERN, List.copyOf(scores.keySet()));
        Map<String, List<Passage>> passages = new LinkedHashMap<>();
        for (var passage : search.all(request.search("", filters, 1), MOST_DOCUMENTING)) {
            var pattern = passage.pattern();
            if (pattern != null)
                passages.computeIfAbsent(pattern.slug(), unused -> new ArrayList<>())
                        .add(passage);
        }
        var documented = new ArrayList<Documented>();
        for (var pattern : store.sidecar().contents().patterns()) {
            var own = passages.getOrDefault(pattern.slug(), List.of());
            var against = evidence.cite(own.stream().filter(Passage::isFailure).toList());
            var inFavour = evidence.cite(own.stream()
                    .filter(passage -> passage.stance() == Kind.Stance.FOR)
                    .toList());
            if (against.isEmpty()) continue;
            double support = 1 + SUPPORT * Math.log(Citation.speakers(against)) / Math.log(2);
            documented.add(
                    new Documented(pattern, scores.getOrDefault(pattern.slug(), 0.0) * support, against, inFavour));
        }
        documented.sort(Comparator.comparingDouble(Documented::score).reversed());
        return documented;
    }

    /** What is rejected: documented patterns, and failures that have no name. */
    private static List<Claim> against(List<Documented> documented, Evidence evidence) {
        record Scored(double score, Claim claim) {}
        var scored = new ArrayList<Scored>();
        for (var one : documented) {
            one.against().forEach(citation -> evidence.use(citation.passage()));
            var pattern = one.pattern();
            scored.add(new Scored(
                    one.score(),
                    new Claim(
                            Stance.AGAINST,
                            pattern.summary(),
                            new PatternRef(pattern.slug(), pattern.name()),
                            one.against())));
        }
        for (var hit : evidence.unused()) {
            boolean nameless = hit.passage().isFailure() && hit.passage().pattern() == null;
            if (nameless && evidence.isTelling(hit) && evidence.use(hit.passage())) {
                var citation = evidence.cite(hit.passage());
                scored.add(
                        new Scored(hit.score(), new Claim(Stance.AGAINST, citation.words(), null, List.of(citation))));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored.stream().map(Scored::claim).toList();
    }

    /** A claim for each passage of some kinds; passages of other documents that say the same support it. */
    private List<Claim> alike(Stance stance, Set<Kind> kinds, Evidence evidence) throws IOException {
        var groups = new ArrayList<List<Citation>>();
        var vectors = new ArrayList<float[]>();
        var authors = new HashMap<String, Integer>();
        for (var hit : evidence.unused()) {
            var passage = hit.passage();
            var position = store.position(passage.id());
            boolean fits = kinds.contains(passage.kind()) && passage.stance() != Kind.Stance.AGAINST;
            if (!fits || position.isEmpty()) continue;
            float[] vector = store.vector(position.getAsInt());
            int same = 0;
            while (same < groups.size() && Statistics.dot(vectors.get(same), vector) < SAME) same++;
            var citation = evidence.cite(passage);
            if (same < groups.size()) {
                var group = groups.get(same);
                if (group.stream()
                        .noneMatch(other -> other.passage().articleId().equals(passage.articleId())))
                    group.add(citation);
                evidence.use(passage);
            } else if (evidence.isTelling(hit)
                    && authors.merge(citation.speaker(), 1, Integer::sum) <= FROM_ONE_AUTHOR) {
                groups.add(new ArrayList<>(List.of(citation)));
                vectors.add(vector);
                evidence.use(passage);
            }
        }
        return groups.stream()
                .map(group -> new Claim(
                        stance,
                        group.getFirst().words(),
                        group.getFirst().passage().pattern(),
                        group))
                .toList();
    }

    /** Examples set against each other, the failing one first, and strong ones that stand alone. */
    private List<Claim> examples(Evidence evidence) throws IOException {
        var claims = new ArrayList<Claim>();
        for (var hit : evidence.unused()) {
            var passage = hit.passage();
            if (!passage.kind().isExample()) continue;
            var pair = pair(passage);
            // A failing example says nothing about what works.
            if (pair.size() == 1 && passage.kind() == Kind.BAD_EXAMPLE) continue;
            for (var example : pair) if (evidence.use(example)) claims.add(example(evidence.cite(example)));
        }
        return claims;
    }

    private static Claim example(Citation citation) {
        return new Claim(Stance.HOW, citation.words(), citation.passage().pattern(), List.of(citation));
    }

    /** An example with its counterpart, the failing one first. */
    private List<Passage> pair(Passage example) throws IOException {
        var pair = new ArrayList<>(List.of(example));
        for (String id : example.links().counterparts()) {
            var other = store.passage(id).filter(one -> one.kind().isExample() && one.kind() != example.kind());
            if (other.isEmpty()) continue;
            pair.add(example.kind() == Kind.GOOD_EXAMPLE ? 0 : 1, other.get());
            break;
        }
        return pair;
    }
}
