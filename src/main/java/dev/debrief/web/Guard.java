package dev.debrief.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.debrief.app.Limits;
import io.github.bucket4j.Bucket;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests early: those from other sites, those that are too large or too slow, and those beyond the limits. Reads
 * the bodies of the others, so that a slow client costs a connection and nothing else.
 */
final class Guard {
    /** Names of this machine. After DNS rebinding, a hostile page still sends its own name, and is refused. */
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
    /** Addresses for monitoring, which are not limited by rate or concurrency. */
    private static final Set<String> EXEMPT = Set.of("/healthz", "/readyz", "/metrics");
    /** How much of a body that is too large is dropped before the connection is closed. */
    private static final int MOST_DISCARDED_BYTES = 64 << 20;

    private static final Duration LONGEST_LINGER = Duration.ofSeconds(5);

    private static final int MOST_CLIENTS = 10_000;
    /** Error code for a body that is too large. */
    static final String TOO_LARGE = "too-large";

    static final String TOO_LARGE_MESSAGE =
            "the body is too large; at most " + Limits.LARGEST_BODY_BYTES + " bytes are allowed";

    private final Limits limits;
    private final Set<String> hosts = new HashSet<>(LOCAL);
    private final Cache<String, Bucket> clients = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** @param host the host that the server listens on */
    Guard(Limits limits, String host) {
        this.limits = limits;
        limits.hosts().forEach(name -> hosts.add(name.toLowerCase(Locale.ROOT)));
        hosts.add(bracketed(host).toLowerCase(Locale.ROOT));
    }

    void routes(RoutesConfig routes) {
        routes.before(this::admit);
    }

    private void admit(Context ctx) {
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
        if (ctx.req().getContentLengthLong() > Limits.LARGEST_BODY_BYTES) throw tooLarge();
        if (ctx.req().getMethod().equals("POST")) readBody(ctx);
    }

    static WebException tooLarge() {
        return new WebException(413, TOO_LARGE, TOO_LARGE_MESSAGE);
    }

    private static void readBody(Context ctx) {
        try {
            ctx.bodyAsBytes(); // which keeps it
        } catch (HttpResponseException e) {
            throw e;
        } catch (Exception e) {
            // Thrown without being declared: what Jetty says of a client that is gone, idle, or too slow.
            throw new WebException(
                    408,
                    "request-timeout",
                    "the body did not arrive completely; at least " + Limits.SLOWEST_BODY
                            + " bytes per second are expected");
        }
    }

    /** Whether the request is for monitoring. */
    static boolean isExempt(Context ctx) {
        return EXEMPT.contains(ctx.path());
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

    /**
     * Sends the response to a request whose body was not read, and then reads and drops some of the body: if the connection
     * were closed while the client is still sending, the client would lose the response.
     */
    static void linger(Context ctx) throws IOException {
        ctx.res().flushBuffer();
        // A client that waits for permission to send its body does not send it.
        if (ctx.header("Expect") != null) return;
        var body = ctx.req().getInputStream();
        var buffer = new byte[8192];
        long end = System.nanoTime() + LONGEST_LINGER.toNanos();
        try {
            for (int total = 0; total < MOST_DISCARDED_BYTES && System.nanoTime() < end; ) {
                int read = body.read(buffer);
                if (read < 0) return;
                total += read;
            }
        } catch (IOException e) {
            // The client is gone or has nothing to send; it has its response.
        }
    }
}
