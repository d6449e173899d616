package dev.debrief.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts and times responses by route and status, never by content, and logs each request at FINE. */
final class Metrics {
    private static final Logger LOG = Logger.getLogger("dev.debrief.access");
    private static final Duration[] BUCKETS = Stream.of(2, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private static final String STARTED = "started";

    /** A request in the log. It has the route instead of the address, which may contain what somebody typed. */
    public record Answered(String method, String route, int status, long millis) {
        @Override
        public String toString() {
            return method + " " + route + " " + status + " " + millis + " ms";
        }
    }

    private static final class Meters {
        final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        final JvmGcMetrics garbage = new JvmGcMetrics();

        Meters() {
            new JvmMemoryMetrics().bindTo(registry);
            new JvmThreadMetrics().bindTo(registry);
            new ProcessorMetrics().bindTo(registry);
            garbage.bindTo(registry);
        }
    }

    private @Nullable Meters meters;

    /** Created after the first response: creating them earlier would take a fifth of the start-up time. */
    private synchronized Meters meters() {
        var existing = meters;
        if (existing == null) meters = existing = new Meters();
        return existing;
    }

    void routes(RoutesConfig routes) {
        routes.before(ctx -> ctx.attribute(STARTED, System.nanoTime()));
        routes.get(
                "/metrics",
                ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(meters().registry.scrape()));
    }

    /** Must be called when the response is complete. */
    void count(Context ctx) {
        Long started = ctx.attribute(STARTED);
        var took = Duration.ofNanos(started == null ? 0 : System.nanoTime() - started);
        String route = route(ctx);
        String method = method(ctx);
        int status = ctx.statusCode();
        Timer.builder("debrief.http.requests")
                .description("Responses by route and status")
                .tag("method", method)
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(BUCKETS)
                .register(meters().registry)
                .record(took);
        LOG.log(Level.FINE, "{0}", new Answered(method, route, status, took.toMillis()));
    }

    /** The method, or "other": every invented method would become a separate meter. */
    private static String method(Context ctx) {
        String method = ctx.req().getMethod();
        return METHODS.contains(method) ? method : "other";
    }

    /** The path pattern of the route: the address itself may contain what somebody typed. */
    private static String route(Context ctx) {
        var endpoint = ctx.endpoints().lastHttpEndpoint();
        return endpoint == null ? "none" : endpoint.path;
    }

    synchronized void close() {
        var existing = meters;
        if (existing == null) return;
        existing.garbage.close();
        existing.registry.close();
    }
}
