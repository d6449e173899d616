package dev.debrief.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.debrief.domain.ArticleSummary;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Tags;
import java.util.List;

/** An article with its text and its passages. */
public record ArticleJson(Summary article, String text, List<HitJson> passages) {
    /** @param passages number of passages in the article */
    public record Summary(
            String id,
            String title,
            String source,
            @JsonUnwrapped ArticleSummary.Origin origin,
            @JsonUnwrapped TagsJson tags,
            int passages) {
        static Summary of(ArticleSummary a) {
            return new Summary(a.id(), a.title(), a.source(), a.origin(), TagsJson.of(a.tags()), a.passages());
        }
    }

    public record TagsJson(List<String> levels, List<String> roles, List<String> companies) {
        static TagsJson of(Tags tags) {
            return new TagsJson(tags.of(Dimension.LEVEL), tags.of(Dimension.ROLE), tags.of(Dimension.COMPANY));
        }
    }

    public record Summaries(List<Summary> articles) {}
}
