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

/** Turns requests away before anything is done for them: from elsewhere, too large, too many, too often. */
final class Guard {
    /** Names of this machine; a page elsewhere whose name was made to point here still calls us by its own. */
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
    /** Never counted and never made to wait: whoever looks after the server asks for them. */
    private static final Set<String> EXEMPT = Set.of("/healthz", "/readyz", "/metrics");
    /** Of a body that is too large, no more than this is taken off the line before the connection is closed. */
    private static final int MOST_DISCARDED_BYTES = 4 << 20;

    private static final int MOST_CLIENTS = 10_000;
    private static final String TURN = "turn";
    /** The code of an answer to a body that is too large. */
    static final String TOO_LARGE = "too-large";

    private final Limits limits;
    private final Set<String> hosts = new HashSet<>(LOCAL);
    private final Semaphore turns;
    private final Cache<String, Bucket> clients = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** @param host that the server listens on */
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
                    429, "too-many-requests", "wait a second: at most " + limits.perSecond() + " a second");
        }
        if (ctx.req().getContentLengthLong() > Limits.LARGEST_BODY_BYTES) {
            discard(ctx.req().getInputStream());
            throw new WebException(413, TOO_LARGE, "a body may have at most " + Limits.LARGEST_BODY_BYTES + " bytes");
        }
        if (!turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
            throw WebException.busy("many requests are being answered; try again in a second");
        }
        ctx.attribute(TURN, turns);
    }

    /** Whether it asks how the server is. */
    static boolean isExempt(Context ctx) {
        return EXEMPT.contains(ctx.path());
    }

    /** Gives a request's turn to the next one; to be called however the request ended, as often as may be. */
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
                    421, "misdirected-request", "this server does not go by that name; see --allow-host");
        }
    }

    /** A form on a page of somebody else may not post here. */
    private static void checkOrigin(Context ctx) {
        String origin = ctx.header("Origin");
        // Our own forms say "Origin: null", since no referrer is sent; newer browsers say where they are by this:
        String site = ctx.header("Sec-Fetch-Site");
        boolean own = site != null
                ? site.equals("same-origin") || site.equals("none")
                : origin == null || sameHost(origin, ctx.header("Host"));
        if (!own) {
            throw new WebException(403, "cross-origin", "drafts are taken from this server's own pages only");
        }
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return String.valueOf(URI.create(origin).getAuthority()).equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A host as it stands in an address: those of IP version 6 in brackets. */
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

    /** Takes a body that is too large off the line unseen: a client that is still sending would never read the answer. */
    private static void discard(InputStream body) throws IOException {
        var buffer = new byte[8192];
        for (int total = 0; total < MOST_DISCARDED_BYTES; ) {
            int read = body.read(buffer);
            if (read < 0) return;
            total += read;
        }
    }
}
