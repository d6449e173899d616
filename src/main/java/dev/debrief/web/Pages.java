package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.LiveKnowledgeBase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Grouping;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Order;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The HTML routes. Everything works without JavaScript. */
final class Pages {

    private final LiveKnowledgeBase live;
    private final Templates templates = new Templates();
    private final DraftPages drafts = new DraftPages(templates);

    Pages(LiveKnowledgeBase live) {
        this.live = live;
    }

    void routes(RoutesConfig routes, Work work) {
        routes.get("/", work.page((ctx, knowledge) -> templates.render(ctx, "home.jte", HomeView.of(knowledge))));
        routes.get("/search", work.page(this::search));
        drafts.routes(routes, work);
        routes.get(
                "/browse", work.page((ctx, knowledge) -> templates.render(ctx, "browse.jte", IndexView.of(knowledge))));
        routes.get("/browse/{facet}/{value}", work.page(this::browse));
        routes.get(
                "/patterns",
                work.page((ctx, knowledge) -> templates.render(ctx, "patterns.jte", PatternsView.of(knowledge))));
        routes.get(
                "/patterns/{slug}",
                work.page((ctx, knowledge) ->
                        templates.render(ctx, "pattern.jte", PatternPage.of(knowledge, ctx.pathParam("slug")))));
        routes.get("/articles", work.page(this::articles));
        routes.get("/articles/{id}", work.page(this::article));
        routes.get("/cases", work.page(this::cases));
        routes.get(
                "/cases/{article}/{key}",
                work.page((ctx, knowledge) -> templates.render(
                        ctx, "case.jte", CaseView.of(knowledge, ctx.pathParam("article"), ctx.pathParam("key")))));
        routes.get("/compare", work.page(this::compare));
        routes.get(
                "/loops", work.page((ctx, knowledge) -> templates.render(ctx, "loops.jte", LoopsView.of(knowledge))));
        routes.get("/loops/{company}/{level}", work.page((ctx, knowledge) -> loop(ctx, knowledge, null)));
        routes.get(
                "/loops/{company}/{level}/{role}",
                work.page((ctx, knowledge) -> loop(ctx, knowledge, ctx.pathParam("role"))));
        routes.get("/passages/{id}", work.page(this::passage));
        routes.get(
                "/status",
                work.page((ctx, knowledge) -> templates.render(ctx, "status.jte", StatusView.of(knowledge, live))));
        routes.get(
                "/coverage",
                work.page((ctx, knowledge) -> templates.render(ctx, "coverage.jte", CoverageView.of(knowledge))));
        routes.get("/labels", work.page(this::labels));
        routes.get(
                "/syntax",
                work.page((ctx, knowledge) -> templates.render(ctx, "syntax.jte", SyntaxView.of(knowledge.schema()))));
    }

    private void search(Context ctx, KnowledgeBase knowledge) throws IOException {
        var asked = Params.search(ctx, knowledge.schema(), Grouping.SECTION);
        // Without words nothing matches better than anything else.
        boolean list = asked.query().isBlank() && asked.order() == Order.RELEVANCE;
        var result = knowledge.search(list ? asked.ordered(Order.DATE) : asked);
        templates.render(ctx, "results.jte", ResultsView.of(result, knowledge));
    }

    private void browse(Context ctx, KnowledgeBase knowledge) throws IOException {
        Facet facet = IndexView.FACETS.stream()
                .filter(f -> f.key().equalsIgnoreCase(ctx.pathParam("facet")))
                .findFirst()
                .orElseThrow(() -> WebException.notFound("passages cannot be browsed by this"));
        templates.render(ctx, "shelves.jte", BrowseView.of(knowledge, facet, ctx.pathParam("value")));
    }

    private void articles(Context ctx, KnowledgeBase knowledge) throws IOException {
        String role = Optional.ofNullable(ctx.queryParam("role")).orElse("");
        var view = ArticlesView.of(knowledge.articles(), role, Params.number(ctx, "page", 1));
        templates.render(ctx, "articles.jte", view);
    }

    private void cases(Context ctx, KnowledgeBase knowledge) throws IOException {
        String outcome = Optional.ofNullable(ctx.queryParam("outcome")).orElse("");
        Map<Facet, String> about = new LinkedHashMap<>();
        for (Facet facet : CaseFilter.ABOUT)
            about.put(facet, Optional.ofNullable(ctx.queryParam(facet.key())).orElse(""));
        var view = CasesView.of(knowledge, CaseFilter.of(outcome, about), Params.number(ctx, "page", 1));
        templates.render(ctx, "cases.jte", view);
    }

    private void compare(Context ctx, KnowledgeBase knowledge) throws IOException {
        Map<Facet, List<String>> typed = new LinkedHashMap<>();
        for (Facet facet : List.of(Facet.LEVEL, Facet.COMPANY, Facet.ROLE))
            typed.put(facet, ctx.queryParams(facet.key()));
        templates.render(ctx, "compare.jte", CompareView.of(knowledge, typed));
    }

    private void loop(Context ctx, KnowledgeBase knowledge, @Nullable String role) throws IOException {
        var view = LoopView.of(knowledge, ctx.pathParam("company"), ctx.pathParam("level"), role);
        templates.render(ctx, "loop.jte", view);
    }

    private void article(Context ctx, KnowledgeBase knowledge) throws IOException {
        var kinds = new ArrayList<Kind>();
        for (String slug : ctx.queryParams("kind"))
            kinds.add(Kind.of(slug).orElseThrow(() -> WebException.badRequest("there is no such kind of passage")));
        templates.render(ctx, "article.jte", ArticleView.of(knowledge, ctx.pathParam("id"), kinds));
    }

    private void passage(Context ctx, KnowledgeBase knowledge) throws IOException {
        var passage = knowledge
                .passage(ctx.pathParam("id"))
                .orElseThrow(() -> WebException.notFound("there is no passage with this id"));
        templates.render(ctx, "passage.jte", PassageView.of(knowledge, passage));
    }

    private void labels(Context ctx, KnowledgeBase knowledge) throws IOException {
        String id = Optional.ofNullable(ctx.queryParam("passage")).orElse("");
        templates.render(ctx, "labels.jte", LabelsView.of(knowledge, id));
    }

    /** Renders an error as a page. Nobody loses a draft because the server is busy. */
    void error(Context ctx, int status, String message) {
        if (status == 503 && DraftPages.hasDraft(ctx)) {
            drafts.keep(ctx, ErrorPage.sentence(message));
            return;
        }
        String title = status == 404 ? "Not found" : "Something went wrong";
        templates.render(
                ctx,
                "error.jte",
                new ErrorPage(Frame.of(title, ""), status, message, ErrorPage.Listing.above(ctx.path())));
    }

    /** Renders a page that is replaced with the one that was asked for when there is an index. */
    void waiting(Context ctx, String progress) {
        if (DraftPages.hasDraft(ctx)) {
            drafts.keep(ctx, progress);
            return;
        }
        ctx.header("Refresh", WaitingPage.REFRESH).header("Cache-Control", "no-store");
        templates.render(ctx, "waiting.jte", new WaitingPage(Frame.of("Getting ready", ""), progress));
    }
}
