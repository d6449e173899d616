package dev.debrief.review;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Pattern;
import dev.debrief.embed.Embedder;
import dev.debrief.learn.CatalogueModel;
import dev.debrief.review.Review.Resemblance;
import dev.debrief.store.PassageStore;
import dev.debrief.text.SentenceSplitter;
import dev.debrief.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares drafts with the documented failures of one store. Safe for many threads; the same draft gets the same review. */
public final class DraftReviewer {
    /** Log-odds of failing above which a draft fails clearly; docs/matching.md. */
    private static final double CLEAR_STANCE = 0.7;
    /** Log-odds of failing below which a draft resembles no failure. */
    private static final double LEAST_STANCE = -0.5;
    /** What a cue of the catalogue adds to the stance; each was tried against every strong answer of its pattern. */
    private static final double CUE = 0.3;

    private static final int MOST_CUES = 2;

    /** Below this mean cosine to the nearest answers a text is about something else. */
    private static final double LEAST_FAMILIARITY = 0.68;
    /** The most that a finding scores as a share of the one before it. */
    private static final double FALL = 0.97;
    /** Share of a draft's failing that a pattern must account for to be a close finding. */
    private static final double CLEAR_SHARE = 0.15;

    private static final int MOST_EVIDENCE = 4;
    private static final int MOST_SENTENCES = 40;

    private final PassageStore store;
    private final Embedder embedder;
    private final DraftComparison comparison;
    private final CueFinder cues;
    private final FailurePassages failures;

    public DraftReviewer(PassageStore store, CatalogueModel catalogue, Embedder embedder) throws IOException {
        this.store = store;
        this.embedder = embedder;
        this.comparison = new DraftComparison(catalogue);
        this.cues = new CueFinder(store.sidecar().patterns());
        this.failures = new FailurePassages(store, catalogue.answers().mean());
    }

    public Review review(ReviewRequest request) throws IOException {
        long start = System.nanoTime();
        var facts = Facts.of(request.text());
        var refused = AnswerCheck.refuse(request.text());
        if (refused.isPresent()) return none(refused.get(), facts, start);
        float[] draft = embedder.embed(request.text());
        if (!comparison.isEmpty() && comparison.familiarity(draft) < LEAST_FAMILIARITY) {
            return none(Review.Reason.NOT_AN_ANSWER, facts, start);
        }
        var hits = cues.find(request.text());
        long given = Math.min(
                MOST_CUES, hits.stream().map(CueFinder.CueHit::cue).distinct().count());
        double stance = comparison.isEmpty() ? LEAST_STANCE : comparison.stance(request.text(), draft) + CUE * given;
        if (stance < LEAST_STANCE) return none(null, facts, start);
        boolean sure = stance >= CLEAR_STANCE;
        var findings = findings(request, draft, hits, 1 / (1 + Math.exp(CLEAR_STANCE - stance)), sure);
        var resemblance = findings.isEmpty() ? Resemblance.NONE : sure ? Resemblance.MATCH : Resemblance.POSSIBLE;
        return new Review(resemblance, null, findings, facts, millisSince(start));
    }

    private static Review none(Review.@Nullable Reason reason, Facts facts, long start) {
        return new Review(Resemblance.NONE, reason, List.of(), facts, millisSince(start));
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private List<Finding> findings(
            ReviewRequest request, float[] draft, List<CueFinder.CueHit> hits, double failing, boolean sure)
            throws IOException {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        Map<String, DraftComparison.Likeness> likenesses = new LinkedHashMap<>();
        Map<String, Double> shares = new LinkedHashMap<>();
        for (var likeness : comparison.patterns(request.text(), draft)) {
            var pattern = store.sidecar().pattern(likeness.pattern());
            if (pattern.isEmpty() || !request.concerns(pattern.get())) continue;
            patterns.put(likeness.pattern(), pattern.get());
            likenesses.put(likeness.pattern(), likeness);
            shares.put(likeness.pattern(), likeness.share());
        }
        var sentences = sentences(request.text());
        var bySentence = sentences.stream()
                .map(sentence -> comparison.byWords(sentence.of(request.text())))
                .toList();
        var findings = new ArrayList<Finding>();
        double best = 0;
        for (var fit : failures.best(shares, draft, request.limit())) {
            Passage passage = store.passage(fit.position());
            best = Math.max(best, fit.score());
            // The order is the one that shows most; scores must not contradict it.
            double score = failing * Math.min(fit.score() / best, 1) * Math.pow(FALL, findings.size());
            var pattern = Optional.ofNullable(fit.pattern()).map(patterns::get);
            var likeness = pattern.map(p -> likenesses.get(p.slug())).orElse(null);
            findings.add(new Finding(
                    findings.isEmpty()
                            ? score
                            : Math.min(score, findings.getLast().score()),
                    sure && likeness != null && likeness.share() >= CLEAR_SHARE,
                    pattern.orElse(null),
                    passage,
                    counterpart(passage).orElse(null),
                    likeness == null
                            ? null
                            : new Finding.NearestExemplar(likeness.nearest().text(), true),
                    likeness == null ? List.of() : evidence(likeness.pattern(), passage, hits, sentences, bySentence)));
        }
        return findings;
    }

    private Optional<Passage> counterpart(Passage passage) throws IOException {
        for (String id : passage.links().counterparts()) {
            var found = store.passage(id);
            if (found.filter(p -> p.kind() == Kind.GOOD_EXAMPLE).isPresent()) return found;
        }
        return Optional.empty();
    }

    /** The words that a cue found, then the sentences that resemble the pattern's failing answers most. */
    private List<Finding.Evidence> evidence(
            String pattern,
            Passage passage,
            List<CueFinder.CueHit> hits,
            List<Span> sentences,
            List<Map<String, Double>> bySentence) {
        var evidence = new ArrayList<Finding.Evidence>();
        int length = passage.text().length();
        for (var hit : hits) {
            if (hit.pattern().equals(pattern)) {
                evidence.add(new Finding.Evidence(
                        hit.from(), hit.to(), 0, length, hit.cue().says(), 1));
            }
        }
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sentences.size(); i++) {
            double telling = bySentence.get(i).getOrDefault(pattern, 0.0);
            if (telling > most) {
                most = telling;
                best = i;
            }
        }
        if (best >= 0) {
            Span span = sentences.get(best);
            boolean known = evidence.stream().anyMatch(e -> e.draftFrom() < span.to() && span.from() < e.draftTo());
            double score = 1 / (1 + Math.exp(-most));
            if (!known) evidence.add(new Finding.Evidence(span.from(), span.to(), 0, length, null, score));
        }
        return evidence.size() > MOST_EVIDENCE ? evidence.subList(0, MOST_EVIDENCE) : evidence;
    }

    private static List<Span> sentences(String text) {
        var sentences = SentenceSplitter.split(text);
        return sentences.size() > MOST_SENTENCES ? sentences.subList(0, MOST_SENTENCES) : sentences;
    }
}
