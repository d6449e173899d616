package dev.debrief.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.domain.Pattern;
import dev.debrief.index.Facet;
import dev.debrief.index.Records.IndexedArticle;
import dev.debrief.match.MatchRequest;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The JSON routes. */
final class Api {
    private static final int MOST_SUGGESTIONS = 8;

    private final Supplier<Engine> engine;

    Api(Supplier<Engine> engine) {
        this.engine = engine;
    }

    void routes(RoutesConfig routes) {
        routes.get("/api/search", this::search);
        routes.post("/api/nearest", this::nearest);
        routes.get("/api/passages/{id}", this::passage);
        routes.get("/api/patterns", this::patterns);
        routes.get("/api/patterns/{slug}", this::pattern);
        routes.get("/api/articles", this::articles);
        routes.get("/api/articles/{id}", this::article);
        routes.get("/api/suggest", this::suggest);
    }

    private void search(Context ctx) throws IOException {
        var result = engine.get().search().search(Params.search(ctx));
        String format = Optional.ofNullable(ctx.queryParam("format")).orElse("json");
        switch (format) {
            case "json" -> answer(ctx, Json.search(result));
            case "csv" -> download(ctx, "text/csv; charset=utf-8", "debrief.csv", Export.csv(result.hits()));
            case "md" -> download(ctx, "text/markdown; charset=utf-8", "debrief.md", Export.markdown(result));
            default -> throw WebException.badRequest("format: one of json, csv, md");
        }
    }

    private static void download(Context ctx, String type, String name, String content) {
        ctx.contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .result(content);
    }

    private void nearest(Context ctx) throws IOException {
        ctx.header("Cache-Control", "no-store");
        String type = ctx.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new WebException(
                    415, "unsupported-media-type", "send the draft as application/json: {\"text\": \"…\"}");
        }
        answer(ctx, NearestJson.of(engine.get().nearest().find(matchRequest(ctx.bodyAsBytes()))));
    }

    /** Messages name what is wrong and never repeat what was sent: it may be a draft. */
    private static MatchRequest matchRequest(byte[] body) throws IOException {
        JsonNode json;
        try {
            json = Json.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw WebException.badRequest("the body is not valid JSON");
        }
        if (json == null || !json.isObject()) throw WebException.badRequest("the body must be a JSON object");
        if (!json.path("text").isTextual()) throw WebException.badRequest("text: a string is expected");
        JsonNode limit = json.path("limit");
        if (!limit.isMissingNode() && !limit.isNull() && !limit.isInt()) {
            throw WebException.badRequest("limit: a whole number is expected");
        }
        return new MatchRequest(
                json.get("text").textValue(),
                limit.isInt() ? limit.intValue() : 10,
                string(json, "level"),
                string(json, "role"));
    }

    private static @Nullable String string(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) return null;
        if (!value.isTextual()) throw WebException.badRequest(name + ": a string is expected");
        return value.textValue();
    }

    private void passage(Context ctx) throws IOException {
        var passage = engine.get()
                .snapshot()
                .passage(ctx.pathParam("id"))
                .orElseThrow(() -> WebException.notFound("there is no passage with this id"));
        answer(ctx, Json.hit(passage));
    }

    private void patterns(Context ctx) throws IOException {
        var summaries = new ArrayList<Json.PatternSummary>();
        var current = engine.get();
        for (Pattern p : current.snapshot().patterns()) {
            var evidence = current.snapshot().evidence(p.slug());
            summaries.add(new Json.PatternSummary(
                    p.slug(), p.name(), p.summary(), p.levels(), evidence.passages(), evidence.articles()));
        }
        answer(ctx, new Json.Patterns(summaries));
    }

    private void pattern(Context ctx) throws IOException {
        var current = engine.get();
        var snapshot = current.snapshot();
        Pattern p = snapshot.pattern(ctx.pathParam("slug"))
                .orElseThrow(() -> WebException.notFound("there is no pattern with this slug"));
        var related = p.related().stream()
                .map(slug -> new Json.PatternRef(slug, snapshot.patternName(slug)))
                .toList();
        answer(
                ctx,
                new Json.PatternView(
                        p.slug(),
                        p.name(),
                        p.summary(),
                        p.why(),
                        p.mend(),
                        p.missing(),
                        p.levels(),
                        p.roles(),
                        related,
                        p.failing().stream().map(Json.Answer::of).toList(),
                        p.strong().stream().map(Json.Answer::of).toList(),
                        passages(current, Facet.PATTERN, p.slug())));
    }

    private void articles(Context ctx) {
        answer(
                ctx,
                new Json.Articles(engine.get().snapshot().articles().stream()
                        .map(Json.ArticleSummary::of)
                        .toList()));
    }

    private void article(Context ctx) throws IOException {
        var current = engine.get();
        IndexedArticle article = current.snapshot()
                .article(ctx.pathParam("id"))
                .orElseThrow(() -> WebException.notFound("there is no article with this id"));
        answer(
                ctx,
                new Json.ArticleView(
                        Json.ArticleSummary.of(article.summary()),
                        article.text(),
                        passages(current, Facet.ARTICLE, article.id())));
    }

    /** All passages with a value of a facet, in the order of their articles. */
    private List<Json.Hit> passages(Engine current, Facet facet, String value) throws IOException {
        var hits = new ArrayList<Json.Hit>();
        for (int page = 1; ; page++) {
            SearchResult result = current.search()
                    .search(SearchRequest.listing(Map.of(facet, List.of(value)), page, SearchRequest.LARGEST_PAGE));
            result.hits().forEach(hit -> hits.add(Json.hit(hit)));
            boolean more = hits.size() < result.total()
                    && (page + 1) * SearchRequest.LARGEST_PAGE <= SearchRequest.DEEPEST_HIT;
            if (!more || result.hits().isEmpty()) return hits;
        }
    }

    /** Names and phrases with a word that starts with what was typed. */
    private void suggest(Context ctx) throws IOException {
        String typed = ctx.queryParam("q") == null
                ? ""
                : String.valueOf(ctx.queryParam("q")).strip();
        if (typed.length() > SearchRequest.LONGEST_QUERY) {
            throw WebException.badRequest("q: at most " + SearchRequest.LONGEST_QUERY + " characters");
        }
        var found = Suggestions.of(engine.get(), typed, MOST_SUGGESTIONS);
        answer(ctx, new Json.Suggestions(typed, found));
    }

    private static void answer(Context ctx, Object view) {
        ctx.contentType("application/json").result(Json.bytes(view));
    }
}
