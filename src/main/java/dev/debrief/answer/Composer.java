package dev.debrief.answer;

import dev.debrief.answer.Claim.Stance;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Passage.PatternRef;
import dev.debrief.learn.Statistics;
import dev.debrief.search.Hit;
import dev.debrief.search.PassageSearch;
import dev.debrief.store.PassageStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Composes answers from passages that a search finds and from what the passages declare. Nothing is generated: a claim is the summary of
 * a pattern, supported by the passages that document it, or the words of a passage. Safe for many threads.
 */
public final class Composer {
    /** How many hits an answer is made of. */
    private static final int HITS = 50;
    /** So many claims of one stance may come from one author. */
    private static final int FROM_ONE_AUTHOR = 2;

    private static final int MOST_DEFINITIONS = 2;
    private static final int MOST_HOW = 4;
    private static final Map<Stance, Integer> MOST =
            Map.of(Stance.AGAINST, 5, Stance.FOR, 4, Stance.HOW, MOST_HOW, Stance.ASK, 3, Stance.FACT, 3);
    private static final Set<Kind> ADVICE = Set.of(Kind.ADVICE, Kind.FRAMEWORK, Kind.CHECKLIST);
    private static final int NEAREST = 3;

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
        if (!search.hasWords(request.query())) return Answer.nothing(request.query());
        var found =
                search.search(request.search(request.query(), countable, HITS).explained(true));
        if (!found.subjects().covered()) return Answer.nothing(request.query());
        String query = found.corrected() == null ? request.query() : found.corrected();
        var hits = TopicHits.of(found.hits(), found.offers());
        var documented = new TopicPatterns(store, search).of(request, found, countable, hits);
        var told = new Told(store);
        var stated = new ArrayList<>(definitions(query, hits));
        told.add(stated);
        for (var stance : Stance.values()) {
            var claims = claims(stance, documented, hits, told);
            claims = claims.subList(0, Math.min(claims.size(), MOST.getOrDefault(stance, 0)));
            told.add(claims);
            stated.addAll(claims);
        }
        return new Answer(
                query,
                stated,
                Disagreements.among(documented),
                stated.isEmpty() ? nearest(request) : List.of(),
                (System.nanoTime() - start) / 1e6);
    }

    private List<Claim> claims(Stance stance, List<TopicPatterns.Documented> documented, TopicHits hits, Told told)
            throws IOException {
        return switch (stance) {
            case AGAINST -> against(documented, hits, told);
            case FOR -> alike(stance, Set.of(Kind.APPROVAL_SIGNAL), hits, told);
            case HOW -> {
                var claims = examples(hits);
                claims.addAll(alike(stance, ADVICE, hits, told));
                yield claims;
            }
            case ASK -> alike(stance, Set.of(Kind.QUESTION), hits, told);
            case FACT -> alike(stance, Set.of(Kind.FACT), hits, told);
        };
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

    /** What the topic is, in the words of one author or two. */
    private static List<Claim> definitions(String topic, TopicHits hits) {
        var definition = Definition.of(topic);
        var claims = new ArrayList<Claim>();
        for (var hit : hits.unused()) {
            var passage = hit.passage();
            if (passage.kind() != Kind.FACT || !definition.isIn(passage.text())) continue;
            var citation = hits.cite(passage);
            boolean another = claims.stream()
                    .noneMatch(claim -> claim.citations().getFirst().speaker().equals(citation.speaker()));
            if (another && claims.size() < MOST_DEFINITIONS && hits.use(passage))
                claims.add(inWords(Stance.FACT, citation));
        }
        return claims;
    }

    /** What is rejected: patterns, and single failures in the words of their documents. */
    private List<Claim> against(List<TopicPatterns.Documented> documented, TopicHits hits, Told told)
            throws IOException {
        var claims = new ArrayList<Claim>();
        for (var one : documented) {
            one.against().forEach(citation -> hits.use(citation.passage()));
            var pattern = one.pattern();
            var ref = new PatternRef(pattern.slug(), pattern.name());
            claims.add(new Claim(Stance.AGAINST, pattern.summary(), ref, one.against()));
        }
        // Further passages of the documents that are cited say nothing new.
        var stated = claims.stream().map(Claim::pattern).toList();
        for (var hit : hits.unused())
            if (hit.passage().kind() == Kind.REJECTION_TRIGGER
                    && stated.contains(hit.passage().pattern())) hits.use(hit.passage());
        told.add(claims);
        claims.addAll(alike(Stance.AGAINST, Set.of(Kind.REJECTION_TRIGGER), hits, told));
        return claims;
    }

    /** A claim for each passage of some kinds; passages of other documents that say the same support it. */
    private List<Claim> alike(Stance stance, Set<Kind> kinds, TopicHits hits, Told told) throws IOException {
        var groups = new ArrayList<List<Citation>>();
        var vectors = new ArrayList<float[]>();
        var authors = new HashMap<String, Integer>();
        for (var hit : hits.unused()) {
            var passage = hit.passage();
            var position = store.position(passage.id());
            boolean fits = kinds.contains(passage.kind())
                    && (passage.stance() == Kind.Stance.AGAINST) == (stance == Stance.AGAINST)
                    && (stance != Stance.FACT || passage.text().chars().anyMatch(Character::isDigit))
                    && (stance != Stance.HOW || Instructions.areIn(passage.text()));
            if (!fits || position.isEmpty()) continue;
            float[] vector = store.vector(position.getAsInt());
            if (told.has(stance, passage, vector)) continue;
            int same = 0;
            var citation = hits.cite(passage);
            while (same < groups.size() && !same(groups.get(same), vectors.get(same), citation, vector)) same++;
            if (same < groups.size()) {
                var group = groups.get(same);
                if (group.stream()
                        .noneMatch(other -> other.passage().articleId().equals(passage.articleId())))
                    group.add(citation);
                hits.use(passage);
            } else if (hits.isTelling(hit) && authors.merge(citation.speaker(), 1, Integer::sum) <= FROM_ONE_AUTHOR) {
                groups.add(new ArrayList<>(List.of(citation)));
                vectors.add(vector);
                hits.use(passage);
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
        return Statistics.dot(first, vector) >= (repeated ? Told.REPEATED : Told.SAME);
    }

    /** Examples set against each other, the failing one first, and strong ones that stand alone. */
    private List<Claim> examples(TopicHits hits) throws IOException {
        var claims = new ArrayList<Claim>();
        for (var hit : hits.unused()) {
            var passage = hit.passage();
            if (!passage.kind().isExample() || !hits.isTelling(hit)) continue;
            var pair = pair(passage);
            // A failing example says nothing about what works.
            if (pair.size() == 1 && passage.kind() == Kind.BAD_EXAMPLE) continue;
            // Nor does one whose counterpart is cut off.
            if (claims.size() + pair.size() > MOST_HOW) continue;
            for (var example : pair) if (hits.use(example)) claims.add(inWords(Stance.HOW, hits.cite(example)));
        }
        return claims;
    }

    private static Claim inWords(Stance stance, Citation citation) {
        return new Claim(stance, citation.words(), citation.passage().pattern(), List.of(citation));
    }

    /** An example with its counterpart, the failing one first. */
    private List<Passage> pair(Passage example) throws IOException {
        var pair = new ArrayList<>(List.of(example));
        store.counterpart(example).ifPresent(other -> pair.add(example.kind() == Kind.GOOD_EXAMPLE ? 0 : 1, other));
        return pair;
    }
}
