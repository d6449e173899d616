package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.review.ReviewRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The HTML routes. Everything works without JavaScript. */
final class Pages {
    /** Limit for the findings that a form sends back; our own forms send a handful. */
    private static final int MOST_KEYS = 50;
    /** Findings requested for one review; the page shows only the clearest. */
    private static final int REVIEWED_FINDINGS = 10;

    private static final int SIMILAR = 5;

    private final Supplier<KnowledgeBase> live;
    private final Templates templates = new Templates();

    Pages(Supplier<KnowledgeBase> live) {
        this.live = live;
    }

    void routes(RoutesConfig routes) {
        routes.get("/", ctx -> templates.render(ctx, "home.jte", HomeView.of(live.get())));
        routes.get("/search", this::search);
        routes.get("/review", this::form);
        routes.post("/review", this::review);
        routes.get("/browse", ctx -> templates.render(ctx, "browse.jte", IndexView.of(live.get())));
        routes.get("/browse/{facet}/{value}", this::browse);
        routes.get("/patterns", ctx -> templates.render(ctx, "patterns.jte", PatternsView.of(live.get())));
        routes.get(
                "/patterns/{slug}",
                ctx -> templates.render(ctx, "pattern.jte", PatternPage.of(live.get(), ctx.pathParam("slug"))));
        routes.get("/articles", this::articles);
        routes.get("/articles/{id}", this::article);
        routes.get("/passages/{id}", this::passage);
        routes.get("/status", ctx -> templates.render(ctx, "status.jte", StatusView.of(live.get())));
        routes.get(
                "/syntax",
                ctx -> templates.render(
                        ctx, "syntax.jte", SyntaxView.of(live.get().schema())));
    }

    private void search(Context ctx) throws IOException {
        var knowledge = live.get();
        var result = knowledge.search(Params.search(ctx, knowledge.schema()));
        templates.render(ctx, "results.jte", ResultsView.of(result, knowledge));
    }

    private void form(Context ctx) {
        templates.render(ctx, "review.jte", ReviewView.empty(query(ctx, "level"), query(ctx, "role"), "", null));
    }

    private static String query(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("");
    }

    private void review(Context ctx) throws IOException {
        ctx.header("Cache-Control", "no-store");
        // Other types, such as a multipart form, would be written to disk while they are read.
        String type = ctx.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded"))
            throw new WebException(
                    415,
                    "unsupported-media-type",
                    "send the draft as an ordinary form (application/x-www-form-urlencoded)");
        // Browsers send line breaks as CR LF, but offsets must refer to the text as the page shows it.
        String draft = field(ctx, "text").replace("\r\n", "\n");
        String level = field(ctx, "level");
        String role = field(ctx, "role");
        if (draft.isBlank()) {
            ctx.status(400);
            templates.render(
                    ctx, "review.jte", ReviewView.empty(level, role, "", "Paste the answer you want to check."));
            return;
        }
        try {
            var knowledge = live.get();
            var request = new ReviewRequest(draft, REVIEWED_FINDINGS, level, role);
            templates.render(
                    ctx,
                    "review.jte",
                    ReviewView.of(draft, level, role, knowledge.review(request), previous(ctx), knowledge));
        } catch (ReviewRequest.InvalidException e) {
            ctx.status(400);
            templates.render(ctx, "review.jte", ReviewView.empty(level, role, draft, e.getMessage()));
        }
    }

    /** What the form says about the previous check: slugs of patterns and ids of passages, never a part of the draft. */
    private static ReviewView.Previous previous(Context ctx) {
        var dismissed = new ArrayList<>(ctx.formParams("dismissed"));
        dismissed.addAll(ctx.formParams("dismiss"));
        var restored = ctx.formParams("restore");
        dismissed.removeAll(restored);
        return new ReviewView.Previous(
                ctx.formParam("checked") != null,
                few(ctx.formParams("found")),
                few(ctx.formParams("further")),
                few(dismissed));
    }

    private static List<String> few(List<String> keys) {
        return keys.stream().distinct().limit(MOST_KEYS).toList();
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }

    private void browse(Context ctx) throws IOException {
        Facet facet = IndexView.FACETS.stream()
                .filter(f -> f.key().equalsIgnoreCase(ctx.pathParam("facet")))
                .findFirst()
                .orElseThrow(() -> WebException.notFound("passages cannot be browsed by this"));
        templates.render(ctx, "shelves.jte", BrowseView.of(live.get(), facet, ctx.pathParam("value")));
    }

    private void articles(Context ctx) throws IOException {
        var view = new ArticlesView(Frame.of("Articles", "articles"), live.get().articles());
        templates.render(ctx, "articles.jte", view);
    }

    private void article(Context ctx) throws IOException {
        var kinds = new ArrayList<Kind>();
        for (String slug : ctx.queryParams("kind"))
            kinds.add(Kind.of(slug).orElseThrow(() -> WebException.badRequest("there is no such kind of passage")));
        templates.render(ctx, "article.jte", ArticleView.of(live.get(), ctx.pathParam("id"), kinds));
    }

    private void passage(Context ctx) throws IOException {
        var knowledge = live.get();
        var passage = knowledge
                .passage(ctx.pathParam("id"))
                .orElseThrow(() -> WebException.notFound("there is no passage with this id"));
        var card = Card.of(passage, knowledge);
        var similar = new ArrayList<Card>();
        for (var other : knowledge.similar(passage, SIMILAR)) similar.add(Card.of(other, knowledge));
        templates.render(ctx, "passage.jte", new PassageView(Frame.of(card.heading(), "articles"), card, similar));
    }

    /** Renders an error as a page. */
    void error(Context ctx, int status, String message) {
        String title = status == 404 ? "Not found" : "Something went wrong";
        templates.render(ctx, "error.jte", new ErrorPage(Frame.of(title, ""), status, message));
    }
}
