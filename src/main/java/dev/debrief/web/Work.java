package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Limits;
import dev.debrief.app.LiveKnowledgeBase;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/**
 * Answers requests once there is a knowledge base, on as many threads as there are processors: requests run on virtual
 * threads, which do not give a processor back while they compute, so that a few drafts would hold up everything else, health
 * checks included. Drafts take up to a second each and have threads of their own, so that no page waits for them.
 */
final class Work implements AutoCloseable {
    /** Answers a request from the knowledge base that is current now. */
    interface Answer {
        void to(Context ctx, KnowledgeBase knowledge) throws Exception;
    }

    private final LiveKnowledgeBase live;
    private final Lane pages;
    private final Lane drafts;

    Work(LiveKnowledgeBase live, Limits limits) {
        this.live = live;
        int threads = Runtime.getRuntime().availableProcessors();
        this.pages = new Lane("pages", threads, limits);
        this.drafts = new Lane("drafts", threads, limits);
    }

    Handler page(Answer answer) {
        return in(pages, answer);
    }

    Handler draft(Answer answer) {
        return in(drafts, answer);
    }

    private Handler in(Lane lane, Answer answer) {
        return ctx -> {
            live.await(); // here, where waiting costs no thread of the lane
            lane.run(() -> live.use(knowledge -> {
                answer.to(ctx, knowledge);
                return null;
            }));
        };
    }

    @Override
    public void close() {
        pages.close();
        drafts.close();
    }
}
