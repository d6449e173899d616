package dev.debrief.web;

import dev.debrief.match.Facts;
import dev.debrief.match.Match;
import dev.debrief.match.MatchResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of what a draft resembles, in the API and of {@code nearest --json}. */
public final class NearestJson {
    private NearestJson() {}

    public record MatchedPattern(String slug, String name, String summary, String why, String mend, String missing) {}

    public record MatchedExemplar(String text, String kind) {}

    public record Evidence(
            int[] draft, int[] passage, @Nullable String says, double score) {}

    public record MatchView(
            double score,
            String confidence,
            @Nullable MatchedPattern pattern,
            Json.Hit passage,
            Json.@Nullable Hit counterpart,
            @Nullable MatchedExemplar exemplar,
            List<Evidence> evidence) {}

    /** What the first sentence holds; the sentence itself is the caller's own. */
    public record OpeningView(int parties, int numbers, int tradeOffs) {}

    public record FactsView(
            int words,
            int i,
            int we,
            double shareOfI,
            int parties,
            int numbers,
            int tradeOffs,
            int hedges,
            OpeningView firstSentence) {
        static FactsView of(Facts facts) {
            return new FactsView(
                    facts.words(),
                    facts.first(),
                    facts.plural(),
                    Json.rounded(facts.shareOfI()),
                    facts.parties(),
                    facts.numbers(),
                    facts.tradeOffs(),
                    facts.hedges(),
                    new OpeningView(
                            facts.opening().parties(),
                            facts.opening().numbers(),
                            facts.opening().tradeOffs()));
        }
    }

    public record Nearest(
            String verdict, @Nullable String reason, double tookMs, List<MatchView> matches, FactsView facts) {}

    public static Nearest of(MatchResult result) {
        return new Nearest(
                result.verdict().slug(),
                result.reason() == null ? null : result.reason().slug(),
                Json.rounded(result.tookMs()),
                result.matches().stream().map(NearestJson::match).toList(),
                FactsView.of(result.facts()));
    }

    private static MatchView match(Match match) {
        var p = match.pattern();
        var e = match.exemplar();
        var counterpart = match.counterpart();
        return new MatchView(
                Json.rounded(match.score()),
                match.sure() ? "match" : "possible",
                p == null ? null : new MatchedPattern(p.slug(), p.name(), p.summary(), p.why(), p.mend(), p.missing()),
                Json.hit(match.passage()),
                counterpart == null ? null : Json.hit(counterpart),
                e == null ? null : new MatchedExemplar(e.text(), e.failing() ? "failing" : "strong"),
                match.evidence().stream().map(NearestJson::evidence).toList());
    }

    private static Evidence evidence(Match.Evidence e) {
        return new Evidence(
                new int[] {e.draftFrom(), e.draftTo()},
                new int[] {e.passageFrom(), e.passageTo()},
                e.says(),
                Json.rounded(e.score()));
    }
}
