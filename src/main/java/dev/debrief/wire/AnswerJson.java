package dev.debrief.wire;

import dev.debrief.answer.Answer;
import dev.debrief.answer.Citation;
import dev.debrief.answer.Claim;
import dev.debrief.answer.Disagreement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What committees say about a topic.
 *
 * @param query the query that was answered; a misspelt one is corrected
 * @param status {@code answered} if at least two independent documents speak, {@code thin} if one does, otherwise {@code nothing}
 * @param nearest passages on the topic about other people, if there is no claim
 */
public record AnswerJson(
        String query,
        String status,
        List<ClaimJson> claims,
        List<DisagreementJson> disagreements,
        List<HitJson> nearest,
        double tookMs) {
    /**
     * @param stance {@code against}, {@code for}, {@code how}, {@code ask}, or {@code fact}
     * @param pattern slug of the failure that it is about
     * @param documents number of independent documents behind it
     * @param oldest the earliest date of its documents, as written
     * @param citations one for each document
     */
    public record ClaimJson(
            String stance,
            String text,
            @Nullable String pattern,
            int documents,
            @Nullable String oldest,
            @Nullable String newest,
            List<CitationJson> citations) {
        static ClaimJson of(Claim claim) {
            var pattern = claim.pattern();
            return new ClaimJson(
                    claim.stance().slug(),
                    claim.text(),
                    pattern == null ? null : pattern.slug(),
                    claim.documents(),
                    claim.oldest().orElse(null),
                    claim.newest().orElse(null),
                    claim.citations().stream().map(CitationJson::of).toList());
        }
    }

    /**
     * @param passage id of the passage
     * @param kind of the passage
     * @param quote the words that support the claim, as {@code [from, to]} in the passage's text
     */
    public record CitationJson(String passage, String kind, ArticleRefJson article, int[] quote) {
        static CitationJson of(Citation citation) {
            var passage = citation.passage();
            var source = passage.source();
            return new CitationJson(
                    passage.id(),
                    passage.kind().slug(),
                    new ArticleRefJson(
                            passage.articleId(),
                            passage.articleTitle(),
                            source.url(),
                            source.date(),
                            source.mark() == null ? null : source.mark().slug()),
                    HitJson.pair(citation.quote()));
        }
    }

    /**
     * @param url address of the document
     * @param date of the document, as written
     * @param mark {@code first-hand}, {@code official}, or {@code secondary}
     */
    public record ArticleRefJson(
            String id,
            String title,
            @Nullable String url,
            @Nullable String date,
            @Nullable String mark) {}

    /** @param pattern slug */
    public record DisagreementJson(String pattern, List<SideJson> sides) {
        static DisagreementJson of(Disagreement disagreement) {
            return new DisagreementJson(
                    disagreement.pattern().slug(),
                    Stream.of(
                                    SideJson.of(Claim.Stance.AGAINST, disagreement.against()),
                                    SideJson.of(Claim.Stance.FOR, disagreement.inFavour()))
                            .toList());
        }
    }

    /** @param by the companies or levels that only this side is about; null if that does not tell the sides apart */
    public record SideJson(String stance, @Nullable String by, int documents, List<CitationJson> citations) {
        static SideJson of(Claim.Stance stance, Disagreement.Side side) {
            return new SideJson(
                    stance.slug(),
                    side.by().isEmpty() ? null : side.by(),
                    side.documents(),
                    side.citations().stream().map(CitationJson::of).toList());
        }
    }

    static AnswerJson of(Answer answer, List<HitJson> nearest) {
        return new AnswerJson(
                answer.query(),
                answer.status().slug(),
                answer.claims().stream().map(ClaimJson::of).toList(),
                answer.disagreements().stream().map(DisagreementJson::of).toList(),
                nearest,
                Json.rounded(answer.tookMs()));
    }
}
