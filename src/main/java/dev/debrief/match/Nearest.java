package dev.debrief.match;

import dev.debrief.domain.Kind;
import dev.debrief.embed.Embedder;
import dev.debrief.index.Records.IndexedPassage;
import dev.debrief.index.Snapshot;
import dev.debrief.match.MatchResult.Verdict;
import dev.debrief.text.SentenceSplitter;
import dev.debrief.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads drafts against one snapshot. Immutable and safe for many threads; the same draft gets the same answer. */
public final class Nearest {
    /** Log-odds of failing above which a draft fails clearly, and below which it resembles no failure; docs/matching.md. */
    private static final double CLEAR_STANCE = 0.7;

    private static final double LEAST_STANCE = -0.5;
    /** What a cue of the catalogue adds to the stance; each was tried against every strong answer of its pattern. */
    private static final double CUE = 0.3;

    private static final int MOST_CUES = 2;

    /** Below this mean cosine to the nearest answers a text is about something else altogether. */
    private static final double LEAST_FAMILIARITY = 0.68;
    /** How fast scores fall from one match to the next at least. */
    private static final double FALL = 0.97;
    /** Share of a draft's failing that a pattern must account for to be a clear match. */
    private static final double CLEAR_SHARE = 0.15;

    private static final int MOST_EVIDENCE = 4;
    private static final int MOST_SENTENCES = 40;

    private final Snapshot snapshot;
    private final Embedder embedder;
    private final Bank bank;
    private final CueFinder cues;
    private final Documented documented;

    public Nearest(Snapshot snapshot, Embedder embedder) throws IOException {
        this.snapshot = snapshot;
        this.embedder = embedder;
        this.bank = new Bank(snapshot.catalogue());
        this.cues = new CueFinder(snapshot.patterns());
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
        var hits = cues.find(request.text());
        long given = Math.min(
                MOST_CUES, hits.stream().map(CueFinder.CueHit::cue).distinct().count());
        double stance = bank.isEmpty() ? LEAST_STANCE : bank.stance(request.text(), draft) + CUE * given;
        if (stance < LEAST_STANCE) return none(null, facts, start);
        boolean sure = stance >= CLEAR_STANCE;
        var matches = matches(request, draft, hits, 1 / (1 + Math.exp(CLEAR_STANCE - stance)), sure);
        Verdict verdict = matches.isEmpty() ? Verdict.NONE : sure ? Verdict.MATCH : Verdict.POSSIBLE;
        return new MatchResult(verdict, null, matches, facts, millisSince(start));
    }

    private static MatchResult none(MatchResult.@Nullable Reason reason, Facts facts, long start) {
        return new MatchResult(Verdict.NONE, reason, List.of(), facts, millisSince(start));
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private List<Match> matches(
            MatchRequest request, float[] draft, List<CueFinder.CueHit> hits, double failing, boolean sure)
            throws IOException {
        Map<String, Bank.Likeness> likenesses = new LinkedHashMap<>();
        Map<String, Double> shares = new LinkedHashMap<>();
        for (var likeness : bank.patterns(request.text(), draft)) {
            boolean concerns = snapshot.pattern(likeness.pattern())
                    .filter(p -> p.concerns(
                            Objects.requireNonNullElse(request.level(), ""),
                            Objects.requireNonNullElse(request.role(), "")))
                    .isPresent();
            if (!concerns) continue;
            likenesses.put(likeness.pattern(), likeness);
            shares.put(likeness.pattern(), likeness.share());
        }
        var sentences = sentences(request.text());
        var told = new ArrayList<Map<String, Double>>();
        for (Span sentence : sentences) told.add(bank.told(sentence.of(request.text())));
        var matches = new ArrayList<Match>();
        double best = 0;
        for (var fit : documented.best(shares, draft, request.limit())) {
            IndexedPassage passage = snapshot.passage(fit.doc());
            best = Math.max(best, fit.score());
            // The order is the one that shows most; scores must not contradict it.
            double score = failing * Math.min(fit.score() / best, 1) * Math.pow(FALL, matches.size());
            var pattern = Optional.ofNullable(fit.pattern()).flatMap(snapshot::pattern);
            var likeness = pattern.map(p -> likenesses.get(p.slug())).orElse(null);
            matches.add(new Match(
                    matches.isEmpty()
                            ? score
                            : Math.min(score, matches.getLast().score()),
                    sure && likeness != null && likeness.share() >= CLEAR_SHARE,
                    pattern.orElse(null),
                    passage,
                    counterpart(passage).orElse(null),
                    likeness == null
                            ? null
                            : new Match.NearestExemplar(
                                    likeness.nearest().exemplar().exemplar().text(), true),
                    likeness == null ? List.of() : evidence(likeness.pattern(), passage, hits, sentences, told)));
        }
        return matches;
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
            List<CueFinder.CueHit> hits,
            List<Span> sentences,
            List<Map<String, Double>> told) {
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
            double telling = told.get(i).getOrDefault(pattern, 0.0);
            if (telling > most) {
                most = telling;
                best = i;
            }
        }
        if (best >= 0) {
            Span span = sentences.get(best);
            boolean known = evidence.stream().anyMatch(e -> e.draftFrom() < span.to() && span.from() < e.draftTo());
            double score = 1 / (1 + Math.exp(-most));
            if (!known) evidence.add(new Match.Evidence(span.from(), span.to(), 0, length, null, score));
        }
        return evidence.size() > MOST_EVIDENCE ? evidence.subList(0, MOST_EVIDENCE) : evidence;
    }

    private static List<Span> sentences(String text) {
        var sentences = SentenceSplitter.split(text);
        return sentences.size() > MOST_SENTENCES ? sentences.subList(0, MOST_SENTENCES) : sentences;
    }
}
