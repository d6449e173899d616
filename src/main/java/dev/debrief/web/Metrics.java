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

/** Counts and times answers by route and status, never by what was asked; and a line a request in the log at FINE. */
final class Metrics {
    private static final Logger LOG = Logger.getLogger("dev.debrief.access");
    private static final Duration[] BUCKETS = Stream.of(2, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private static final String STARTED = "started";

    /** A request in the log. It names the route and not the address, which may hold what somebody typed. */
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

    /** Made behind the first answer: they would be a fifth of the server's start. */
    private synchronized Meters meters() {
        var made = meters;
        if (made == null) meters = made = new Meters();
        return made;
    }

    void routes(RoutesConfig routes) {
        routes.before(ctx -> ctx.attribute(STARTED, System.nanoTime()));
        routes.get(
                "/metrics",
                ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(meters().registry.scrape()));
    }

    /** To be called when the answer is whole. */
    void count(Context ctx) {
        Long started = ctx.attribute(STARTED);
        var took = Duration.ofNanos(started == null ? 0 : System.nanoTime() - started);
        String route = route(ctx);
        String method = method(ctx);
        int status = ctx.statusCode();
        Timer.builder("debrief.http.requests")
                .description("Answers by route and status")
                .tag("method", method)
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(BUCKETS)
                .register(meters().registry)
                .record(took);
        LOG.log(Level.FINE, "{0}", new Answered(method, route, status, took.toMillis()));
    }

    /** One of few: whatever else a client sends would be kept as a meter of its own. */
    private static String method(Context ctx) {
        String method = ctx.req().getMethod();
        return METHODS.contains(method) ? method : "other";
    }

    /** The pattern of the route: an address itself may hold what somebody typed. */
    private static String route(Context ctx) {
        var endpoint = ctx.endpoints().lastHttpEndpoint();
        return endpoint == null ? "none" : endpoint.path;
    }

    synchronized void close() {
        var made = meters;
        if (made == null) return;
        made.garbage.close();
        made.registry.close();
    }
}
