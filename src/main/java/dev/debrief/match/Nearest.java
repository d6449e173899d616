package dev.debrief.match;

import dev.debrief.embed.Embedder;
import dev.debrief.index.Records.IndexedPassage;
import dev.debrief.index.Snapshot;
import dev.debrief.match.MatchResult.Verdict;
import dev.debrief.passage.Kind;
import dev.debrief.passage.SentenceSplitter;
import dev.debrief.passage.Span;
import dev.debrief.pattern.Pattern;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads drafts against one snapshot. Immutable and safe for many threads; the same draft gets the same answer. */
public final class Nearest implements Closeable {
    /** Stance above which a draft fails clearly, and below which it resembles no failure; see docs/matching.md. */
    private static final double CLEAR_STANCE = 0.0;

    private static final double LEAST_STANCE = -0.012;
    /** Below this mean cosine to the nearest answers a text is about something else altogether. */
    private static final double LEAST_FAMILIARITY = 0.68;
    /** How steeply the score rises with the stance; at {@link #CLEAR_STANCE} it is one half. */
    private static final double STEEPNESS = 120;
    /** How fast the score falls behind the likest pattern. */
    private static final double FALL = 6;

    private static final int PASSAGES_OF_A_PATTERN = 4;
    private static final int MOST_EVIDENCE = 4;
    private static final int MOST_SENTENCES = 40;

    private final Snapshot snapshot;
    private final Embedder embedder;
    private final Bank bank;
    private final CueMonitor cues;
    private final Documented documented;

    public Nearest(Snapshot snapshot, Embedder embedder) throws IOException {
        this.snapshot = snapshot;
        this.embedder = embedder;
        this.bank = new Bank(snapshot);
        this.cues = new CueMonitor(snapshot.patterns());
        this.documented = new Documented(snapshot);
    }

    public MatchResult find(MatchRequest request) throws IOException {
        long start = System.nanoTime();
        var facts = Facts.of(request.text());
        var refused = Gate.refuse(request.text());
        if (refused.isPresent()) return none(refused.get(), facts, start);
        float[] draft = embedder.embed(request.text());
        if (!bank.isEmpty() && bank.familiarity(draft) < LEAST_FAMILIARITY) {
            return none(MatchResult.Reason.NOT_AN_ANSWER, facts, start);
        }
        double stance = bank.isEmpty() ? LEAST_STANCE : bank.stance(draft);
        if (stance < LEAST_STANCE) return none(null, facts, start);
        boolean sure = stance >= CLEAR_STANCE;
        var matches = matches(request, draft, 1 / (1 + Math.exp(-STEEPNESS * (stance - CLEAR_STANCE))), sure);
        Verdict verdict = matches.isEmpty() ? Verdict.NONE : sure ? Verdict.MATCH : Verdict.POSSIBLE;
        return new MatchResult(verdict, null, matches, facts, millisSince(start));
    }

    private static MatchResult none(MatchResult.@Nullable Reason reason, Facts facts, long start) {
        return new MatchResult(Verdict.NONE, reason, List.of(), facts, millisSince(start));
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private List<Match> matches(MatchRequest request, float[] draft, double failing, boolean sure) throws IOException {
        var hits = cues.find(request.text());
        var likenesses = bank.patterns(draft).stream()
                .filter(l -> snapshot.pattern(l.pattern())
                        .filter(p -> concerns(p, request))
                        .isPresent())
                .limit(request.limit())
                .toList();
        Map<String, List<IndexedPassage>> passages = new LinkedHashMap<>();
        for (var likeness : likenesses) {
            passages.put(likeness.pattern(), documented.of(likeness.pattern(), draft, PASSAGES_OF_A_PATTERN));
        }
        var sentences = sentences(request.text());
        var vectors = sentences.stream()
                .map(s -> embedder.embed(s.of(request.text())))
                .toList();
        var matches = new ArrayList<Match>();
        Set<String> shown = new HashSet<>();
        // The nearest passage of each pattern first, then each pattern's second, and so on.
        for (int round = 0; round < PASSAGES_OF_A_PATTERN; round++) {
            for (var likeness : likenesses) {
                var found = passages.getOrDefault(likeness.pattern(), List.of());
                if (round >= found.size() || matches.size() == request.limit()) continue;
                IndexedPassage passage = found.get(round);
                if (!shown.add(passage.id())) continue;
                double behind = likenesses.getFirst().score() - likeness.score();
                double score = failing * Math.exp(-FALL * (behind + 0.05 * round));
                var pattern = snapshot.pattern(likeness.pattern());
                matches.add(new Match(
                        score,
                        sure && behind < 0.03,
                        pattern.orElse(null),
                        passage,
                        counterpart(passage).orElse(null),
                        new Match.NearestExemplar(
                                likeness.nearest().exemplar().exemplar().text(), true),
                        evidence(likeness.pattern(), passage, hits, sentences, vectors)));
            }
        }
        addUnlinked(request, draft, failing, matches, shown);
        matches.sort((a, b) -> {
            int byScore = Double.compare(b.score(), a.score());
            return byScore != 0
                    ? byScore
                    : a.passage().id().compareTo(b.passage().id());
        });
        return matches;
    }

    /** Fills up with failures that document no pattern of the catalogue: the catalogue does not know everything. */
    private void addUnlinked(
            MatchRequest request, float[] draft, double failing, List<Match> matches, Set<String> shown)
            throws IOException {
        if (matches.size() >= request.limit()) return;
        double score = matches.isEmpty() ? failing : matches.getLast().score();
        for (IndexedPassage passage : documented.any(draft, request.limit() + shown.size())) {
            if (matches.size() == request.limit()) return;
            if (!shown.add(passage.id())) continue;
            score *= 0.95;
            var pattern = Optional.ofNullable(passage.pattern()).flatMap(snapshot::pattern);
            matches.add(new Match(
                    score,
                    false,
                    pattern.orElse(null),
                    passage,
                    counterpart(passage).orElse(null),
                    null,
                    List.of()));
        }
    }

    private static boolean concerns(Pattern pattern, MatchRequest request) {
        boolean level = request.level() == null
                || pattern.levels().isEmpty()
                || pattern.levels().contains(request.level());
        boolean role = request.role() == null
                || pattern.roles().isEmpty()
                || pattern.roles().contains(request.role());
        return level && role;
    }

    private Optional<IndexedPassage> counterpart(IndexedPassage passage) throws IOException {
        for (String id : passage.counterparts()) {
            var found = snapshot.passage(id);
            if (found.filter(p -> p.kind() == Kind.GOOD_EXAMPLE).isPresent()) return found;
        }
        return Optional.empty();
    }

    /** The words that a cue found, then the sentences that resemble the pattern's failing answers most. */
    private List<Match.Evidence> evidence(
            String pattern,
            IndexedPassage passage,
            List<CueMonitor.CueHit> hits,
            List<Span> sentences,
            List<float[]> vectors) {
        var evidence = new ArrayList<Match.Evidence>();
        int length = passage.text().length();
        for (var hit : hits) {
            if (hit.pattern().equals(pattern)) {
                evidence.add(new Match.Evidence(
                        hit.from(), hit.to(), 0, length, hit.cue().says(), 1));
            }
        }
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sentences.size(); i++) {
            double telling = bank.telling(vectors.get(i), pattern);
            if (telling > most) {
                most = telling;
                best = i;
            }
        }
        if (best >= 0) {
            Span span = sentences.get(best);
            boolean known = evidence.stream().anyMatch(e -> e.draftFrom() < span.to() && span.from() < e.draftTo());
            double score = Math.clamp(0.5 + most, 0, 1);
            if (!known) evidence.add(new Match.Evidence(span.from(), span.to(), 0, length, null, score));
        }
        return evidence.size() > MOST_EVIDENCE ? evidence.subList(0, MOST_EVIDENCE) : evidence;
    }

    private static List<Span> sentences(String text) {
        var sentences = SentenceSplitter.split(text);
        return sentences.size() > MOST_SENTENCES ? sentences.subList(0, MOST_SENTENCES) : sentences;
    }

    @Override
    public void close() throws IOException {
        cues.close();
    }
}
