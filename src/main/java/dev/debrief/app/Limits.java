package dev.debrief.app;

import java.time.Duration;
import java.util.List;

/**
 * How much load one server accepts. For the size of a single request, see {@link dev.debrief.search.SearchRequest} and
 * {@link dev.debrief.review.ReviewRequest}.
 *
 * @param waiting requests that may wait for a processor, for pages and for drafts each; further ones get 503 at once
 * @param patience how long a request waits for a processor, or for the index to be opened, before it gets 503
 * @param deadline how long a search may take before it gets 503
 * @param perSecond requests per second that one client may make in the long run; further ones get 429
 * @param burst requests that a client may make at once after a pause
 * @param hosts names accepted in the {@code Host} header besides those of this machine; others are refused
 */
public record Limits(int waiting, Duration patience, Duration deadline, int perSecond, int burst, List<String> hosts) {
    /** Larger bodies are refused. A draft of the greatest length fits, even encoded as a form. */
    public static final int LARGEST_BODY_BYTES = 256 * 1024;

    /** A body that arrives more slowly, in bytes per second, is refused: a slow telephone line sends ten times as many. */
    public static final int SLOWEST_BODY = 500;

    public static final Limits STANDARD =
            new Limits(64, Duration.ofSeconds(2), Duration.ofSeconds(10), 200, 1_000, List.of());

    /** @throws IllegalArgumentException if a number is out of range */
    public Limits {
        if (waiting < 1 || perSecond < 1 || burst < 1) throw new IllegalArgumentException("must be at least 1");
        if (patience.isNegative() || deadline.isNegative() || deadline.isZero())
            throw new IllegalArgumentException("times must be positive");
        hosts = List.copyOf(hosts);
    }
}
