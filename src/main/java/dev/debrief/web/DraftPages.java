package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.review.ReviewRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form for a draft, and its review. */
final class DraftPages {
    private static final String PATH = "/review";
    /** Limit for the findings that a form sends back; our own forms send a handful. */
    private static final int MOST_KEYS = 50;

    private final Templates templates;

    DraftPages(Templates templates) {
        this.templates = templates;
    }

    void routes(RoutesConfig routes, Work work) {
        routes.get(PATH, work.page(this::open));
        routes.post(PATH, work.draft(this::review));
        routes.get(
                "/questions",
                work.page((ctx, knowledge) ->
                        templates.render(ctx, "questions.jte", QuestionsView.of(knowledge, query(ctx, "q")))));
    }

    private void open(Context ctx, KnowledgeBase knowledge) throws IOException {
        var start =
                SentDraft.NOTHING.at(query(ctx, "level"), query(ctx, "role")).asked(query(ctx, "question"), knowledge);
        boolean example = ctx.queryParam("example") != null;
        if (example) start = start.example(knowledge);
        var view = ReviewView.empty(start, example && !start.draft().isEmpty(), Choices.of(knowledge), null);
        templates.render(ctx, "review.jte", view);
    }

    private static String query(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("");
    }

    private void review(Context ctx, KnowledgeBase knowledge) throws IOException {
        var sent = sent(ctx);
        if (sent.draft().isBlank()) {
            ctx.status(400);
            form(ctx, sent, Choices.of(knowledge), "Paste the answer you want to check.");
            return;
        }
        try {
            var request = new ReviewRequest(
                    sent.draft(), ReviewRequest.MOST_FINDINGS, sent.level(), sent.role(), sent.question());
            var review = knowledge.review(request);
            var view = ReviewView.of(sent, review, previous(ctx), knowledge);
            templates.render(ctx, "review.jte", view);
        } catch (ReviewRequest.InvalidException e) {
            ctx.status(400);
            form(ctx, sent, Choices.of(knowledge), e.getMessage());
        }
    }

    private void form(Context ctx, SentDraft sent, Choices choices, @Nullable String error) {
        var view = ReviewView.empty(sent, false, choices, error);
        templates.render(ctx, "review.jte", view);
    }

    /** Whether the request brings a draft, which would be lost if the response were a page without it. */
    static boolean hasDraft(Context ctx) {
        return ctx.path().equals(PATH) && ctx.req().getMethod().equals("POST") && isForm(ctx);
    }

    /** Returns the form with the draft in it, for a server that cannot check it now. */
    void keep(Context ctx, String why) {
        var sent = sent(ctx);
        form(ctx, sent, Choices.ALL, why + ". Your draft is still here: check it again in a moment.");
    }

    /** @throws WebException with status 415 if it is not an ordinary form: others would be written to disk while they are read */
    private static SentDraft sent(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        if (!isForm(ctx))
            throw new WebException(
                    415,
                    "unsupported-media-type",
                    "send the draft as an ordinary form (application/x-www-form-urlencoded)");
        // Browsers send line breaks as CR LF, but offsets must refer to the text as the page shows it.
        return new SentDraft(
                field(ctx, "text").replace("\r\n", "\n"),
                field(ctx, "level"),
                field(ctx, "role"),
                field(ctx, "question").replace("\r\n", "\n"));
    }

    private static boolean isForm(Context ctx) {
        String type = ctx.contentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }

    /** What the form says about the previous check: slugs of patterns and ids of passages, never a part of the draft. */
    private static ReviewView.Previous previous(Context ctx) {
        var dismissed = new ArrayList<>(ctx.formParams("dismissed"));
        dismissed.addAll(ctx.formParams("dismiss"));
        var restored = ctx.formParams("restore");
        dismissed.removeAll(restored);
        return new ReviewView.Previous(ctx.formParam("checked") != null, few(ctx.formParams("found")), few(dismissed));
    }

    private static List<String> few(List<String> keys) {
        return keys.stream().distinct().limit(MOST_KEYS).toList();
    }
}
