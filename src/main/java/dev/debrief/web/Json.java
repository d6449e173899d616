package dev.debrief.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Exemplar;
import dev.debrief.extract.TaggedArticle;
import dev.debrief.extract.TaggedPassage;
import dev.debrief.index.Records.IndexedPassage;
import dev.debrief.retrieve.Retriever.Leg;
import dev.debrief.search.FacetCount;
import dev.debrief.search.SearchResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of the API and of {@code --json}: one record a shape, field order as documented. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static byte[] bytes(Object view) {
        try {
            return MAPPER.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view that is no JSON", e);
        }
    }

    public static String text(Object view) {
        return new String(bytes(view), java.nio.charset.StandardCharsets.UTF_8);
    }

    static ObjectMapper mapper() {
        return MAPPER;
    }

    public record ArticleRef(String id, String title) {}

    public record PatternRef(String slug, String name) {}

    /** A passage as a hit. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Hit(
            String id,
            String kind,
            String text,
            List<int[]> highlights,
            String source,
            ArticleRef article,
            String section,
            @Nullable String title,
            List<String> levels,
            List<String> roles,
            List<String> companies,
            List<String> topics,
            List<String> rounds,
            String verdict,
            @Nullable PatternRef pattern,
            List<String> counterparts,
            List<ArticleRef> alsoIn,
            @Nullable String within,
            double score,
            @Nullable Explained explained) {}

    /** What a score adds up from. */
    public record Explained(double words, double meaning, double patterns, List<String> matched) {
        static Explained of(dev.debrief.search.Hit hit) {
            String text = hit.passage().text();
            return new Explained(
                    leg(hit, Leg.WORDS),
                    leg(hit, Leg.MEANING),
                    leg(hit, Leg.PATTERNS),
                    hit.highlights().stream()
                            .map(mark -> text.substring(mark.from(), mark.to()))
                            .distinct()
                            .toList());
        }

        private static double leg(dev.debrief.search.Hit hit, Leg leg) {
            return rounded(hit.legs().getOrDefault(leg, 0.0));
        }
    }

    static Hit hit(dev.debrief.search.Hit hit) {
        var p = hit.passage();
        return new Hit(
                p.id(),
                p.kind().slug(),
                p.text(),
                hit.highlights().stream()
                        .map(mark -> new int[] {mark.from(), mark.to()})
                        .toList(),
                p.source(),
                new ArticleRef(p.articleId(), p.articleTitle()),
                p.section(),
                p.title(),
                p.levels(),
                p.roles(),
                p.companies(),
                p.topics(),
                p.rounds(),
                p.verdict().slug(),
                p.pattern() == null ? null : new PatternRef(p.pattern(), String.valueOf(p.patternName())),
                p.counterparts(),
                p.alsoIn().stream()
                        .map(place -> new ArticleRef(place.articleId(), place.articleTitle()))
                        .toList(),
                hit.within(),
                rounded(hit.score()),
                hit.legs().isEmpty() ? null : Explained.of(hit));
    }

    /** A passage as {@code export} prints it: a hit without its rank, with its place in the article's text. */
    public record Exported(
            String id,
            String kind,
            String text,
            String source,
            ArticleRef article,
            String section,
            @Nullable String title,
            List<String> levels,
            List<String> roles,
            List<String> companies,
            List<String> topics,
            List<String> rounds,
            String verdict,
            List<String> counterparts,
            int from,
            int to) {}

    public static Exported exported(TaggedArticle article, TaggedPassage tagged) {
        var p = tagged.passage();
        var tags = tagged.tags();
        return new Exported(
                p.id(),
                p.kind().slug(),
                p.text(),
                article.article().source(),
                new ArticleRef(p.articleId(), article.outline().title()),
                p.section(),
                p.title(),
                tags.of(Dimension.LEVEL),
                tags.of(Dimension.ROLE),
                tags.of(Dimension.COMPANY),
                tags.of(Dimension.TOPIC),
                tags.of(Dimension.ROUND),
                p.verdict().slug(),
                p.counterparts(),
                p.span().from(),
                p.span().to());
    }

    static Hit hit(IndexedPassage passage) {
        return hit(new dev.debrief.search.Hit(passage, List.of(), 0));
    }

    public record FacetValue(String value, String label, int count, boolean selected) {
        static FacetValue of(FacetCount count) {
            return new FacetValue(count.value(), count.label(), count.count(), count.selected());
        }
    }

    public record Search(
            String query,
            @Nullable String corrected,
            int total,
            int page,
            int size,
            double tookMs,
            List<Hit> hits,
            Map<String, List<FacetValue>> facets,
            List<Offer> offers) {}

    /** A filter that the words of the query suggest. */
    public record Offer(String facet, String value, String label, int count) {}

    public static Search search(SearchResult result) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (var facet : dev.debrief.index.Facet.values()) {
            facets.put(
                    facet.key(),
                    result.facets().getOrDefault(facet, List.of()).stream()
                            .map(FacetValue::of)
                            .toList());
        }
        return new Search(
                result.request().query(),
                result.corrected(),
                result.total(),
                result.request().page(),
                result.request().size(),
                rounded(result.tookMs()),
                result.hits().stream().map(Json::hit).toList(),
                facets,
                result.offers().stream()
                        .map(offer -> new Offer(
                                offer.facet().key(),
                                offer.value().value(),
                                offer.value().label(),
                                offer.value().count()))
                        .toList());
    }

    public record ArticleSummary(
            String id,
            String title,
            String source,
            @Nullable String digestOf,
            @Nullable String url,
            @Nullable String author,
            @Nullable String date,
            List<String> levels,
            List<String> roles,
            List<String> companies,
            int passages) {
        static ArticleSummary of(dev.debrief.index.Records.ArticleSummary a) {
            return new ArticleSummary(
                    a.id(),
                    a.title(),
                    a.source(),
                    a.digestOf(),
                    a.url(),
                    a.author(),
                    a.date(),
                    a.levels(),
                    a.roles(),
                    a.companies(),
                    a.passages());
        }
    }

    public record Articles(List<ArticleSummary> articles) {}

    public record ArticleView(ArticleSummary article, String text, List<Hit> passages) {}

    public record PatternSummary(
            String slug, String name, String summary, List<String> levels, int passages, int articles) {}

    public record Patterns(List<PatternSummary> patterns) {}

    public record Answer(String about, String role, String text, List<int[]> telling) {
        static Answer of(Exemplar e) {
            return new Answer(
                    e.about(),
                    e.role(),
                    e.text(),
                    e.telling().stream().map(t -> new int[] {t.from(), t.to()}).toList());
        }
    }

    public record PatternView(
            String slug,
            String name,
            String summary,
            String why,
            String mend,
            String missing,
            List<String> levels,
            List<String> roles,
            List<PatternRef> related,
            List<Answer> failing,
            List<Answer> strong,
            List<Hit> passages) {}

    public record Suggestion(
            String text, String type, @Nullable String value) {}

    public record Suggestions(String query, List<Suggestion> suggestions) {}

    public record ErrorBody(String code, String message) {}

    public record ErrorView(ErrorBody error) {}

    /** Scores to six decimals: more is noise, and less would tie what is not equal. */
    static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
