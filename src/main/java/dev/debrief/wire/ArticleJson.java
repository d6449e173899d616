package dev.debrief.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.debrief.domain.ArticleSummary;
import dev.debrief.domain.Case;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Source;
import dev.debrief.domain.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article with its text and its passages. */
public record ArticleJson(Summary article, String text, List<HitJson> passages) {
    /**
     * @param source name of the article's file
     * @param passages number of passages in the article
     * @param coverage share of its words that were read, 0 to 1
     */
    public record Summary(
            String id,
            String title,
            String source,
            @JsonUnwrapped OriginJson origin,
            @JsonUnwrapped TagsJson tags,
            List<CaseJson> cases,
            int passages,
            double coverage) {
        static Summary of(ArticleSummary a) {
            return new Summary(
                    a.id(),
                    a.title(),
                    a.file(),
                    OriginJson.of(a.source()),
                    TagsJson.of(a.tags()),
                    a.cases().stream().map(CaseJson::of).toList(),
                    a.passages(),
                    Json.share(a.coverage()));
        }
    }

    /**
     * An article as an exported passage names it.
     *
     * @param coverage share of its words that were read, 0 to 1
     */
    public record Exported(String id, String title, double coverage) {
        static Exported of(ArticleSummary a) {
            return new Exported(a.id(), a.title(), Json.share(a.coverage()));
        }
    }

    /**
     * The document that the article is, or is a digest of.
     *
     * @param digestOf title of the document
     */
    public record OriginJson(
            @Nullable String digestOf,
            @Nullable String author,
            @Nullable String date,
            @Nullable String url,
            @Nullable String licence,
            Source.@Nullable Extent read,
            Source.@Nullable Standing mark) {
        static OriginJson of(Source s) {
            return new OriginJson(s.title(), s.author(), s.date(), s.url(), s.licence(), s.read(), s.mark());
        }
    }

    /** Somebody whose outcome the article tells. */
    public record CaseJson(
            String key, String candidate, @Nullable String target, List<String> rounds, String outcome) {
        static CaseJson of(Case c) {
            return new CaseJson(
                    c.key(), c.candidate(), c.target(), c.rounds(), c.outcome().slug());
        }
    }

    public record TagsJson(List<String> levels, List<String> roles, List<String> companies) {
        static TagsJson of(Tags tags) {
            return new TagsJson(tags.of(Dimension.LEVEL), tags.of(Dimension.ROLE), tags.of(Dimension.COMPANY));
        }
    }

    public record Summaries(List<Summary> articles) {}
}
