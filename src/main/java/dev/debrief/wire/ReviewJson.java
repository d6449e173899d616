package dev.debrief.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.debrief.domain.Pattern;
import dev.debrief.review.Facts;
import dev.debrief.review.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The review of a draft.
 *
 * @param verdict {@code match}, {@code possible}, or {@code none}
 * @param reason why the text was not compared, if it is not an answer
 */
public record ReviewJson(String verdict, @Nullable String reason, double tookMs, List<Match> matches, FactsJson facts) {
    /** @param confidence {@code match} if the resemblance is close, otherwise {@code possible} */
    public record Match(
            double score,
            String confidence,
            @Nullable MatchedPattern pattern,
            HitJson passage,
            @Nullable HitJson counterpart,
            @Nullable MatchedExemplar exemplar,
            List<Evidence> evidence) {}

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
