package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Limits;
import dev.debrief.app.LiveKnowledgeBase;
import dev.debrief.app.NotReadyException;
import dev.debrief.app.SearchTimeoutException;
import dev.debrief.app.Server;
import dev.debrief.review.ReviewRequest;
import dev.debrief.search.SearchRequest;
import dev.debrief.wire.ErrorJson;
import dev.debrief.wire.Json;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.jspecify.annotations.Nullable;

/** Serves a knowledge base over HTTP until it is closed. */
public final class WebServer implements Server {
    private static final Logger LOG = Logger.getLogger(WebServer.class.getName());

    /** How long running requests may take to finish when the server stops. */
    private static final long DRAIN_MILLIS = 5_000;

    /** How long a client may send nothing in the middle of a body, or take nothing of a response. */
    private static final long IDLE_MILLIS = 10_000;

    private final Javalin javalin;
    private final Metrics metrics;
    private final Work work;

    private WebServer(Javalin javalin, Metrics metrics, Work work) {
        this.javalin = javalin;
        this.metrics = metrics;
        this.work = work;
    }

    /**
     * Starts serving.
     *
     * @param port 0 for any free port
     */
    public static WebServer start(KnowledgeBase knowledge, String host, int port) {
        return start(LiveKnowledgeBase.of(knowledge), Limits.STANDARD, host, port);
    }

    /** Starts serving immediately. Requests wait for the first knowledge base; until then, {@code /readyz} returns 503. */
    public static WebServer start(LiveKnowledgeBase live, Limits limits, String host, int port) {
        var metrics = new Metrics();
        var guard = new Guard(limits, host);
        var pages = new Pages(live);
        var work = new Work(live, limits);
        return new WebServer(
                Javalin.create(config -> {
                            configure(config);
                            metrics.routes(config.routes);
                            guard.routes(config.routes);
                            config.requestLogger.http((ctx, unused) -> {
                                if (ctx.statusCode() == 413) Guard.linger(ctx);
                                metrics.count(ctx);
                            });
                            config.routes.get(
                                    "/healthz",
                                    ctx -> ctx.contentType("text/plain").result("ok"));
                            config.routes.get("/readyz", ctx -> {
                                if (!live.isReady())
                                    throw new NotReadyException(live.progress().orElse("Opening the index"));
                                ctx.contentType("text/plain").result("ready");
                            });
                            config.routes.get("/assets/{name}", Assets::serve);
                            Api.routes(config.routes, work);
                            pages.routes(config.routes, work);
                            errors(config, pages);
                        })
                        .start(host, port),
                metrics,
                work);
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Limits.LARGEST_BODY_BYTES;
        config.http.defaultContentType = "text/plain; charset=utf-8";
        config.jetty.modifyHttpConfiguration(http -> {
            SecurityHeaders.configure(http);
            http.setIdleTimeout(IDLE_MILLIS);
        });
        config.jetty.modifyServer(server -> {
            SecurityHeaders.configure(server);
            // Requests that are running when the server stops are answered first.
            server.insertHandler(new GracefulHandler());
            server.insertHandler(new MinimumDataRateHandler(Limits.SLOWEST_BODY, 0));
            server.setStopTimeout(DRAIN_MILLIS);
        });
    }

    private static void errors(JavalinConfig config, Pages pages) {
        config.routes.exception(WebException.class, (e, ctx) -> fail(ctx, pages, e.status(), e.code(), e.getMessage()));
        config.routes.exception(NotReadyException.class, (e, ctx) -> {
            String progress = String.valueOf(e.getMessage());
            fail(ctx, pages, 503, "not-ready", progress + "; try again in a moment");
            if (!isForPrograms(ctx)) pages.waiting(ctx, progress);
        });
        config.routes.exception(
                SearchRequest.InvalidException.class, (e, ctx) -> fail(ctx, pages, 400, "bad-request", e.getMessage()));
        config.routes.exception(
                SearchTimeoutException.class, (e, ctx) -> fail(ctx, pages, 503, "deadline", e.getMessage()));
        config.routes.exception(
                ReviewRequest.InvalidException.class, (e, ctx) -> fail(ctx, pages, 400, "bad-request", e.getMessage()));
        config.routes.exception(HttpResponseException.class, (e, ctx) -> {
            HttpStatus status = HttpStatus.forStatus(e.getStatus());
            String allowed = e.getDetails()
                    .getOrDefault("availableMethods", e.getDetails().get("Available methods"));
            if (allowed != null) ctx.header("Allow", allowed);
            fail(ctx, pages, e.getStatus(), code(status), message(status));
        });
        config.routes.exception(Exception.class, (e, ctx) -> {
            // The exception class is enough to find the fault; a message or a path could contain pasted text.
            LOG.log(Level.SEVERE, "{0} {1} failed: {2}", new Object[] {ctx.method(), route(ctx), trace(e)});
            fail(
                    ctx,
                    pages,
                    500,
                    "internal-error",
                    "the server has failed to handle this request; see its log for details");
        });
        config.routes.error(404, ctx -> {
            if (ctx.attribute(HANDLED) == null) fail(ctx, pages, 404, "not-found", NO_SUCH_ADDRESS);
        });
        config.routes.error(405, ctx -> {
            if (ctx.attribute(HANDLED) == null) {
                fail(ctx, pages, 405, "method-not-allowed", "this address does not support that method");
            }
        });
    }

    private static final String HANDLED = "handled";
    private static final String NO_SUCH_ADDRESS = "there is nothing at this address";

    private static void fail(Context ctx, Pages pages, int status, String code, @Nullable String message) {
        if (status == 503) ctx.header("Retry-After", "1");
        // The rest of the body is not read, so the connection cannot be used again.
        if (status == 408 || status == 413) ctx.header("Connection", "close").disableCompression();
        ctx.attribute(HANDLED, true);
        ctx.status(status);
        String text = message == null ? code : message;
        if (isForPrograms(ctx)) {
            ctx.contentType("application/json").result(Json.bytes(ErrorJson.of(code, text)));
        } else {
            pages.error(ctx, status, text);
        }
        if (status == 413 && ctx.resultInputStream() instanceof ByteArrayInputStream result)
            ctx.header("Content-Length", Integer.toString(result.available()));
    }

    private static boolean isForPrograms(Context ctx) {
        return ctx.path().startsWith("/api/") || Guard.isExempt(ctx);
    }

    private static String code(@Nullable HttpStatus status) {
        if (status == HttpStatus.CONTENT_TOO_LARGE) return Guard.TOO_LARGE;
        return status == null
                ? "error"
                : status.getMessage().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    private static String message(@Nullable HttpStatus status) {
        if (status == HttpStatus.CONTENT_TOO_LARGE) return Guard.TOO_LARGE_MESSAGE;
        if (status == HttpStatus.NOT_FOUND) return NO_SUCH_ADDRESS;
        return status == null ? "the request cannot be handled" : status.getMessage();
    }

    private static String route(Context ctx) {
        return ctx.path().startsWith("/api/") ? ctx.path().replaceAll("(/api/[a-z]+).*", "$1") : "page";
    }

    private static String trace(Exception e) {
        var trace = new StringBuilder(e.getClass().getName());
        for (var frame : e.getStackTrace()) {
            if (trace.length() > 1500) break;
            trace.append("\n  at ").append(frame);
        }
        return trace.toString();
    }

    @Override
    public int port() {
        return javalin.port();
    }

    @Override
    public String address(String host) {
        return "http://" + Guard.bracketed(host) + ":" + port() + "/";
    }

    @Override
    public void close() {
        javalin.stop();
        work.close();
        metrics.close();
    }
}
