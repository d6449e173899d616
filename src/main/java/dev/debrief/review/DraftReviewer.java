package dev.debrief.review;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Pattern;
import dev.debrief.domain.PatternSummary;
import dev.debrief.embed.Embedder;
import dev.debrief.learn.CatalogueModel;
import dev.debrief.review.Review.Resemblance;
import dev.debrief.store.PassageStore;
import dev.debrief.text.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    /** A passage that is less probably the failure is not shown as it; docs/matching.md. */
    private static final double LEAST_PROBABILITY = 0.15;
    /** Share of a draft's failing that a pattern must account for to be a close finding. */
    private static final double CLEAR_SHARE = 0.15;

    private final PassageStore store;
    private final Embedder embedder;
    private final DraftComparison comparison;
    private final CueFinder cues;
    private final CueFinder contradictions;
    private final FailurePassages failures;
    private final QuestionCheck questions;
    /** Slugs of the patterns that some passage documents. */
    private final Set<String> documented;

    public DraftReviewer(PassageStore store, CatalogueModel catalogue, Embedder embedder, Language language)
            throws IOException {
        this.store = store;
        this.embedder = embedder;
        this.comparison = new DraftComparison(catalogue);
        this.cues = new CueFinder(store.sidecar().patterns(), Pattern::cues);
        this.contradictions = new CueFinder(store.sidecar().patterns(), Pattern::contradictions);
        this.failures = new FailurePassages(store);
        this.questions = new QuestionCheck(embedder, language);
        this.documented = store.sidecar().contents().patterns().stream()
                .filter(pattern -> pattern.passages() > 0)
                .map(PatternSummary::slug)
                .collect(Collectors.toSet());
    }

    public Review review(ReviewRequest request) throws IOException {
        long start = System.nanoTime();
        String text = request.text();
        var facts = Facts.of(text);
        var refused = AnswerCheck.refuse(text);
        if (refused.isPresent()) return refused(refused.get(), facts, start);
        var vectors = embedder.embedAnswer(text);
        float[] draft = vectors.meaning();
        if (!comparison.isEmpty() && comparison.familiarity(draft) < LEAST_FAMILIARITY)
            return refused(Review.Reason.NOT_AN_ANSWER, facts, start);
        var hits = cues.find(text);
        long given = Math.min(
                MOST_CUES, hits.stream().map(CueFinder.CueHit::cue).distinct().count());
        double stance = comparison.isEmpty() ? LEAST_STANCE : comparison.stance(text, draft) + CUE * given;
        var resemblance = resemblance(stance);
        double failing = 1 / (1 + Math.exp(CLEAR_STANCE - stance));
        var likenesses = likenesses(text, draft);
        var findings = findings(request, vectors.failure(), likenesses, hits, failing, resemblance);
        return new Review(
                resemblance,
                null,
                findings,
                resemblance == Resemblance.NONE ? List.of() : undocumented(request, likenesses, failing),
                structure(request, draft),
                facts,
                millisSince(start));
    }

    private List<StructureNote> structure(ReviewRequest request, float[] draft) {
        var notes = new ArrayList<>(Structure.notes(request.text()));
        String question = request.question();
        if (question != null && questions.isAnother(question, request.text(), draft))
            notes.addFirst(new StructureNote(StructureNote.Code.OTHER_QUESTION, null));
        return notes;
    }

    private static Resemblance resemblance(double stance) {
        if (stance < LEAST_STANCE) return Resemblance.NONE;
        return stance >= CLEAR_STANCE ? Resemblance.MATCH : Resemblance.POSSIBLE;
    }

    private static Review refused(Review.Reason reason, Facts facts, long start) {
        return new Review(Resemblance.NONE, reason, List.of(), List.of(), List.of(), facts, millisSince(start));
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    /** A pattern with how much of a draft's failing it accounts for. */
    private record Likely(Pattern pattern, DraftComparison.Likeness likeness) {}

    /** By slug, likest first. */
    private Map<String, Likely> likenesses(String text, float[] draft) throws IOException {
        var contradicted = contradictions.find(text).stream()
                .map(CueFinder.CueHit::pattern)
                .collect(Collectors.toSet());
        Map<String, Likely> likenesses = new LinkedHashMap<>();
        for (var likeness : comparison.patterns(text, draft, contradicted)) {
            var pattern = store.sidecar().pattern(likeness.pattern());
            pattern.ifPresent(one -> likenesses.put(likeness.pattern(), new Likely(one, likeness)));
        }
        return likenesses;
    }

    private List<Finding> findings(
            ReviewRequest request,
            float[] draft,
            Map<String, Likely> likenesses,
            List<CueFinder.CueHit> hits,
            double failing,
            Resemblance resemblance)
            throws IOException {
        Map<String, Double> shares = new LinkedHashMap<>();
        likenesses.forEach((slug, likely) -> shares.put(slug, likely.likeness().share()));
        var telling = new TellingWords(request.text(), hits, comparison);
        var findings = new ArrayList<Finding>();
        var fits = failures.best(shares, draft, request.limit());
        for (var fit : fits) {
            Passage passage = store.passage(fit.position());
            double score =
                    failing * Math.exp(Math.min(0, fit.score() - fits.getFirst().score()));
            var likely = Optional.ofNullable(fit.pattern()).map(likenesses::get);
            var pattern = likely.map(Likely::pattern).orElse(null);
            var likeness = likely.map(Likely::likeness).orElse(null);
            boolean shown =
                    resemblance != Resemblance.NONE && passage.isFailure() && fit.probability() >= LEAST_PROBABILITY;
            findings.add(new Finding(
                    score,
                    shown,
                    Lens.of(request, pattern, passage),
                    resemblance == Resemblance.MATCH && likeness != null && likeness.share() >= CLEAR_SHARE,
                    pattern,
                    passage,
                    counterpart(passage).orElse(null),
                    likeness == null
                            ? null
                            : new Finding.NearestExemplar(likeness.nearest().text(), true),
                    shown && likeness != null ? telling.evidence(likeness.pattern(), passage) : List.of()));
        }
        return findings;
    }

    /** Patterns that account for much of a draft's failing, although no passage documents them. */
    private List<Undocumented> undocumented(ReviewRequest request, Map<String, Likely> likenesses, double failing) {
        return likenesses.values().stream()
                .filter(likely -> likely.likeness().share() >= CLEAR_SHARE)
                .filter(likely -> !documented.contains(likely.pattern().slug()))
                .map(likely -> new Undocumented(
                        likely.pattern(),
                        Lens.of(request, likely.pattern()),
                        failing * likely.likeness().share()))
                .toList();
    }

    private Optional<Passage> counterpart(Passage passage) throws IOException {
        for (String id : passage.links().counterparts()) {
            var found = store.passage(id);
            if (found.filter(p -> p.kind() == Kind.GOOD_EXAMPLE).isPresent()) return found;
        }
        return Optional.empty();
    }
}
