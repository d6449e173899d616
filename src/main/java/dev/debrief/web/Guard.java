package dev.debrief.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.debrief.app.Limits;
import io.github.bucket4j.Bucket;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Refuses requests early: those from other sites, those that are too large, and those beyond the limits. */
final class Guard {
    /** Names of this machine. After DNS rebinding, a hostile page still sends its own name, and is refused. */
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
    /** Addresses for monitoring, which are not limited by rate or concurrency. */
    private static final Set<String> EXEMPT = Set.of("/healthz", "/readyz", "/metrics");
    /** How much of a body that is too large is read before the connection is closed. */
    private static final int MOST_DISCARDED_BYTES = 4 << 20;

    private static final int MOST_CLIENTS = 10_000;
    private static final String TURN = "turn";
    /** Error code for a body that is too large. */
    static final String TOO_LARGE = "too-large";

    static final String TOO_LARGE_MESSAGE =
            "the body is too large; at most " + Limits.LARGEST_BODY_BYTES + " bytes are allowed";

    private final Limits limits;
    private final Set<String> hosts = new HashSet<>(LOCAL);
    private final Semaphore turns;
    private final Cache<String, Bucket> clients = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** @param host the host that the server listens on */
    Guard(Limits limits, String host) {
        this.limits = limits;
        limits.hosts().forEach(name -> hosts.add(name.toLowerCase(Locale.ROOT)));
        hosts.add(bracketed(host).toLowerCase(Locale.ROOT));
        this.turns = new Semaphore(limits.concurrent(), true);
    }

    void routes(RoutesConfig routes) {
        routes.before(this::admit);
        routes.after(Guard::release);
    }

    private void admit(Context ctx) throws IOException, InterruptedException {
        checkHost(ctx);
        if (isExempt(ctx)) return;
        if (ctx.method().name().equals("POST")) checkOrigin(ctx);
        var bucket = clients.get(ctx.ip(), unused -> bucket());
        if (!bucket.tryConsume(1)) {
            ctx.header("Retry-After", "1");
            throw new WebException(
                    429,
                    "too-many-requests",
                    "too many requests; at most " + limits.perSecond() + " per second are allowed");
        }
        if (ctx.req().getContentLengthLong() > Limits.LARGEST_BODY_BYTES) {
            discard(ctx.req().getInputStream());
            throw new WebException(413, TOO_LARGE, TOO_LARGE_MESSAGE);
        }
        if (!turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
            throw WebException.busy("the server is busy; try again in a second");
        }
        ctx.attribute(TURN, turns);
    }

    /** Whether the request is for monitoring. */
    static boolean isExempt(Context ctx) {
        return EXEMPT.contains(ctx.path());
    }

    /** Frees the turn of a request. Must be called however the request ends; calling it again has no effect. */
    static void release(Context ctx) {
        Semaphore turn = ctx.attribute(TURN);
        if (turn == null) return;
        ctx.attribute(TURN, null);
        turn.release();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(limits.burst()).refillGreedy(limits.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    private void checkHost(Context ctx) {
        if (!hosts.contains(name(ctx.header("Host")))) {
            throw new WebException(
                    421, "misdirected-request", "this server does not accept that host name; see --allow-host");
        }
    }

    /** Forms on other sites may not post here. */
    private static void checkOrigin(Context ctx) {
        String origin = ctx.header("Origin");
        // Our own forms send "Origin: null", because they send no referrer. Current browsers also send this header:
        String site = ctx.header("Sec-Fetch-Site");
        boolean sameSite = site != null
                ? site.equals("same-origin") || site.equals("none")
                : origin == null || sameHost(origin, ctx.header("Host"));
        if (!sameSite) {
            throw new WebException(403, "cross-origin", "drafts are accepted only from the pages of this server");
        }
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return String.valueOf(URI.create(origin).getAuthority()).equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A host as written in an address: IPv6 addresses get brackets. */
    static String bracketed(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    /** The name in a Host header, without its port. */
    private static String name(@Nullable String host) {
        if (host == null) return "";
        int port = host.lastIndexOf(':');
        String name = port > host.lastIndexOf(']') ? host.substring(0, port) : host;
        return name.toLowerCase(Locale.ROOT);
    }

    /** Reads and drops a body that is too large: a client that is still sending would not read the response. */
    private static void discard(InputStream body) throws IOException {
        var buffer = new byte[8192];
        for (int total = 0; total < MOST_DISCARDED_BYTES; ) {
            int read = body.read(buffer);
            if (read < 0) return;
            total += read;
        }
    }
}
