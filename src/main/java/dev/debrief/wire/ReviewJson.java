package dev.debrief.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.debrief.domain.Pattern;
import dev.debrief.review.Facts;
import dev.debrief.review.Finding;
import dev.debrief.review.StructureNote;
import dev.debrief.review.Undocumented;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The review of a draft.
 *
 * @param verdict {@code match}, {@code possible}, or {@code none}
 * @param reason why the text was not compared, if it is not an answer
 */
public record ReviewJson(
        String verdict,
        @Nullable String reason,
        double tookMs,
        List<Match> matches,
        List<UndocumentedJson> undocumented,
        List<Note> structure,
        FactsJson facts) {
    /**
     * One of the nearest passages.
     *
     * @param shown whether it is probable enough to be shown as the documented failure
     * @param counts whether it counts for the requested level and role
     * @param levels slugs of the levels at which it counts; empty: at every level
     * @param confidence {@code match} if the resemblance is close, otherwise {@code possible}
     */
    public record Match(
            double score,
            boolean shown,
            boolean counts,
            List<String> levels,
            String confidence,
            @Nullable MatchedPattern pattern,
            HitJson passage,
            @Nullable HitJson counterpart,
            @Nullable MatchedExemplar exemplar,
            List<Evidence> evidence) {}

    /** A pattern that the draft shows and no passage documents; the names are those of {@link Match}. */
    public record UndocumentedJson(
            String slug,
            String name,
            String summary,
            String why,
            String mend,
            boolean counts,
            List<String> levels,
            double score) {
        static UndocumentedJson of(Undocumented one) {
            var pattern = one.pattern();
            return new UndocumentedJson(
                    pattern.slug(),
                    pattern.name(),
                    pattern.summary(),
                    pattern.why(),
                    pattern.mend(),
                    one.lens().counts(),
                    one.lens().levels(),
                    Json.rounded(one.score()));
        }
    }

    /**
     * Something about the length or structure of the draft, which is no part of the verdict.
     *
     * @param draft the part that it is about, as {@code [from, to]}; null: all of it
     */
    public record Note(String code, String message, int @Nullable [] draft) {
        static Note of(StructureNote note) {
            var where = note.where();
            return new Note(
                    note.code().slug(),
                    note.code().message(),
                    where == null ? null : new int[] {where.from(), where.to()});
        }
    }

    public record MatchedPattern(String slug, String name, String summary, String why, String mend, String missing) {
        static @Nullable MatchedPattern of(@Nullable Pattern p) {
            return p == null
                    ? null
                    : new MatchedPattern(p.slug(), p.name(), p.summary(), p.why(), p.mend(), p.missing());
        }
    }

    /** @param kind {@code failing} or {@code strong} */
    public record MatchedExemplar(String text, String kind) {
        static @Nullable MatchedExemplar of(Finding.@Nullable NearestExemplar e) {
            return e == null ? null : new MatchedExemplar(e.text(), e.failing() ? "failing" : "strong");
        }
    }

    /** Words of the draft and the related words of the passage, each as {@code [from, to]}. */
    public record Evidence(
            int[] draft, int[] passage, @Nullable String says, double score) {
        static Evidence of(Finding.Evidence e) {
            return new Evidence(
                    new int[] {e.draftFrom(), e.draftTo()},
                    new int[] {e.passageFrom(), e.passageTo()},
                    e.says(),
                    Json.rounded(e.score()));
        }
    }

    /** @param firstSentence counts for the first sentence; the sentence itself is not repeated */
    public record FactsJson(
            int words,
            @JsonUnwrapped Persons persons,
            int parties,
            int numbers,
            int tradeOffs,
            int hedges,
            Facts.Opening firstSentence) {
        /** @param shareOfI share of singular words among the first-person words, from 0 to 1 */
        public record Persons(int i, int we, double shareOfI) {}

        static FactsJson of(Facts facts) {
            return new FactsJson(
                    facts.words(),
                    new Persons(facts.first(), facts.plural(), Json.rounded(facts.shareOfI())),
                    facts.parties(),
                    facts.numbers(),
                    facts.tradeOffs(),
                    facts.hedges(),
                    facts.opening());
        }
    }
}
