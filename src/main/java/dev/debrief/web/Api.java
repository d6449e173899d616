package dev.debrief.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Grouping;
import dev.debrief.review.ReviewRequest;
import dev.debrief.search.SearchRequest;
import dev.debrief.wire.Exports;
import dev.debrief.wire.Json;
import dev.debrief.wire.Responses;
import dev.debrief.wire.SuggestionsJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON routes. */
final class Api {
    private static final int MOST_SUGGESTIONS = 8;
    private static final int FINDINGS = 10;

    private Api() {}

    static void routes(RoutesConfig routes, Work work) {
        routes.get("/api/search", work.page(Api::search));
        routes.get("/api/answer", work.page(Api::answer));
        routes.post("/api/nearest", work.draft(Api::nearest));
        routes.get("/api/passages/{id}", work.page(Api::passage));
        routes.get("/api/patterns", work.page(Api::patterns));
        routes.get("/api/patterns/{slug}", work.page(Api::pattern));
        routes.get("/api/articles", work.page(Api::articles));
        routes.get("/api/articles/{id}", work.page(Api::article));
        routes.get("/api/suggest", work.page(Api::suggest));
    }

    private static Responses responses(KnowledgeBase knowledge) {
        return new Responses(knowledge.schema());
    }

    private static void search(Context ctx, KnowledgeBase knowledge) throws IOException {
        var result = knowledge.search(Params.search(ctx, knowledge.schema(), Grouping.NONE));
        String format = Optional.ofNullable(ctx.queryParam("format")).orElse("json");
        switch (format) {
            case "json" -> send(ctx, responses(knowledge).search(result, knowledge));
            case "csv" ->
                download(ctx, "text/csv; charset=utf-8", "debrief.csv", Exports.csv(result.hits(), knowledge.schema()));
            case "md" -> download(ctx, "text/markdown; charset=utf-8", "debrief.md", Exports.markdown(result));
            default -> throw WebException.badRequest("format must be one of json, csv, md");
        }
    }

    private static void answer(Context ctx, KnowledgeBase knowledge) throws IOException {
        send(ctx, responses(knowledge).answer(knowledge.answer(Params.answer(ctx))));
    }

    private static void download(Context ctx, String type, String name, String content) {
        ctx.contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .result(content);
    }

    private static void nearest(Context ctx, KnowledgeBase knowledge) throws IOException {
        ctx.header("Cache-Control", "no-store");
        String type = ctx.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new WebException(
                    415, "unsupported-media-type", "send the draft as application/json: {\"text\": \"…\"}");
        }
        send(ctx, responses(knowledge).review(knowledge.review(reviewRequest(ctx.bodyAsBytes()))));
    }

    /** Error messages say what is wrong but never repeat the body, which may contain a draft. */
    private static ReviewRequest reviewRequest(byte[] body) throws IOException {
        JsonNode json;
        try {
            json = Json.read(body);
        } catch (JsonProcessingException e) {
            throw WebException.badRequest("the body is not valid JSON");
        }
        if (json == null || !json.isObject()) throw WebException.badRequest("the body must be a JSON object");
        if (!json.path("text").isTextual()) throw WebException.badRequest("text must be a string");
        JsonNode limit = json.path("limit");
        if (!limit.isMissingNode() && !limit.isNull() && !limit.isInt()) {
            throw WebException.badRequest("limit must be a whole number");
        }
        return new ReviewRequest(
                json.get("text").textValue(),
                limit.isInt() ? limit.intValue() : FINDINGS,
                string(json, "level"),
                string(json, "role"),
                string(json, "question"));
    }

    private static @Nullable String string(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) return null;
        if (!value.isTextual()) throw WebException.badRequest(name + " must be a string");
        return value.textValue();
    }

    private static void passage(Context ctx, KnowledgeBase knowledge) throws IOException {
        var passage = knowledge
                .passage(ctx.pathParam("id"))
                .orElseThrow(() -> WebException.notFound("there is no passage with this id"));
        send(ctx, responses(knowledge).hit(passage, knowledge));
    }

    private static void patterns(Context ctx, KnowledgeBase knowledge) throws IOException {
        send(ctx, responses(knowledge).patterns(knowledge));
    }

    private static void pattern(Context ctx, KnowledgeBase knowledge) throws IOException {
        var pattern = knowledge
                .pattern(ctx.pathParam("slug"))
                .orElseThrow(() -> WebException.notFound("there is no pattern with this slug"));
        send(ctx, responses(knowledge).pattern(pattern, knowledge));
    }

    private static void articles(Context ctx, KnowledgeBase knowledge) throws IOException {
        send(ctx, Responses.articles(knowledge.articles()));
    }

    private static void article(Context ctx, KnowledgeBase knowledge) throws IOException {
        var article = knowledge
                .article(ctx.pathParam("id"))
                .orElseThrow(() -> WebException.notFound("there is no article with this id"));
        send(ctx, responses(knowledge).article(article, knowledge));
    }

    private static void suggest(Context ctx, KnowledgeBase knowledge) throws IOException {
        String typed = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
        if (typed.length() > SearchRequest.LONGEST_QUERY) {
            throw WebException.badRequest("q: at most " + SearchRequest.LONGEST_QUERY + " characters");
        }
        send(ctx, new SuggestionsJson(typed, knowledge.suggestions(typed, MOST_SUGGESTIONS)));
    }

    private static void send(Context ctx, Object record) {
        ctx.contentType("application/json").result(Json.bytes(record));
    }
}
