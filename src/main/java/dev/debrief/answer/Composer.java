package dev.debrief.answer;

import dev.debrief.answer.Claim.Stance;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Passage.PatternRef;
import dev.debrief.domain.PatternSummary;
import dev.debrief.learn.Statistics;
import dev.debrief.search.Hit;
import dev.debrief.search.Nearness;
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
import java.util.regex.Pattern;
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
    /** Passages of one author from this cosine on repeat each other. */
    private static final double REPEATED = 0.8;
    /** A hit whose cosine is so much below that of the nearest one has words of the topic and another subject. */
    private static final double FARTHER = 0.12;
    /** The same for the description of a pattern. */
    private static final double FARTHER_PATTERN = 0.05;
    /** What it adds to the cosine of a pattern that the best hit documents it, or that the topic names it. */
    private static final double FOUND = 0.08;
    /** Each doubling of the documents behind a pattern counts as so much more of its score. */
    private static final double SUPPORT = 0.03;

    private static final Map<Stance, Integer> MOST =
            Map.of(Stance.AGAINST, 4, Stance.FOR, 4, Stance.HOW, 4, Stance.ASK, 3, Stance.FACT, 3);
    private static final Set<Kind> ADVICE = Set.of(Kind.ADVICE, Kind.FRAMEWORK, Kind.CHECKLIST);
    private static final Pattern FIGURE = Pattern.compile("\\d");
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
        String query = found.corrected() == null ? request.query() : found.corrected();
        var nearness = search.nearness(query);
        var evidence = new Evidence(near(found.hits(), nearness).stream()
                .filter(hit -> hit.score() >= RELEVANT * best)
                .toList());
        var claims = new ArrayList<Claim>();
        var documented = documented(request, found, countable, evidence, nearness);
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
                query,
                stated,
                Disagreements.among(documented),
                stated.isEmpty() ? nearest(request) : List.of(),
                (System.nanoTime() - start) / 1e6);
    }

    /** The hits that are about the topic, and not only have a word of it. */
    private static List<Hit> near(List<Hit> hits, Nearness nearness) throws IOException {
        Map<Hit, Double> cosines = new LinkedHashMap<>();
        for (var hit : hits) cosines.put(hit, nearness.of(hit.passage()));
        double nearest =
                cosines.values().stream().mapToDouble(cosine -> cosine).max().orElse(0);
        return hits.stream()
                .filter(hit -> cosines.getOrDefault(hit, 0.0) >= nearest - FARTHER)
                .toList();
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
            AnswerRequest request,
            SearchResult found,
            Map<Facet, List<String>> countable,
            Evidence evidence,
            Nearness nearness)
            throws IOException {
        var scores = topical(found, evidence, nearness);
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

    /**
     * The patterns that a topic is about, with scores: those that it names, and those whose own description is near to it. That a passage
     * which documents a pattern has the words of the topic is not enough, but tells near ones apart.
     */
    private Map<String, Double> topical(SearchResult found, Evidence evidence, Nearness nearness) {
        if (found.hits().isEmpty()) return Map.of();
        Map<String, Double> scores = new LinkedHashMap<>();
        for (var pattern : store.sidecar().contents().patterns())
            scores.put(pattern.slug(), nearness.of(pattern.slug()));
        double nearest =
                scores.values().stream().mapToDouble(cosine -> cosine).max().orElse(0);
        Set<String> named = found.patterns().stream().map(PatternSummary::slug).collect(Collectors.toSet());
        Map<String, Double> hits = new LinkedHashMap<>();
        for (var hit : evidence.unused()) {
            var pattern = hit.passage().pattern();
            if (pattern != null && hit.passage().isFailure()) hits.merge(pattern.slug(), hit.score(), Math::max);
        }
        scores.replaceAll((slug, cosine) ->
                cosine + FOUND * hits.getOrDefault(slug, 0.0) / evidence.best() + (named.contains(slug) ? FOUND : 0));
        scores.values().removeIf(score -> score < nearest - FARTHER_PATTERN);
        return scores;
    }

    /** What is rejected: documented patterns, and failures that have no name. */
    private static List<Claim> against(List<Documented> documented, Evidence evidence) {
        var claims = new ArrayList<Claim>();
        for (var one : documented) {
            one.against().forEach(citation -> evidence.use(citation.passage()));
            var pattern = one.pattern();
            var ref = new PatternRef(pattern.slug(), pattern.name());
            claims.add(new Claim(Stance.AGAINST, pattern.summary(), ref, one.against()));
        }
        for (var hit : evidence.unused()) {
            boolean nameless = hit.passage().isFailure() && hit.passage().pattern() == null;
            if (nameless && evidence.isTelling(hit) && evidence.use(hit.passage())) {
                var citation = evidence.cite(hit.passage());
                claims.add(new Claim(Stance.AGAINST, citation.words(), null, List.of(citation)));
            }
        }
        return claims;
    }

    /** A claim for each passage of some kinds; passages of other documents that say the same support it. */
    private List<Claim> alike(Stance stance, Set<Kind> kinds, Evidence evidence) throws IOException {
        var groups = new ArrayList<List<Citation>>();
        var vectors = new ArrayList<float[]>();
        var authors = new HashMap<String, Integer>();
        for (var hit : evidence.unused()) {
            var passage = hit.passage();
            var position = store.position(passage.id());
            boolean fits = kinds.contains(passage.kind())
                    && passage.stance() != Kind.Stance.AGAINST
                    && (stance != Stance.FACT || FIGURE.matcher(passage.text()).find());
            if (!fits || position.isEmpty()) continue;
            float[] vector = store.vector(position.getAsInt());
            int same = 0;
            var citation = evidence.cite(passage);
            while (same < groups.size() && !same(groups.get(same), vectors.get(same), citation, vector)) same++;
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

    private static boolean same(List<Citation> group, float[] first, Citation other, float[] vector) {
        boolean repeated = group.getFirst().speaker().equals(other.speaker());
        return Statistics.dot(first, vector) >= (repeated ? REPEATED : SAME);
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
