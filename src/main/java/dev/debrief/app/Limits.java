package dev.debrief.app;

import java.time.Duration;
import java.util.List;

/**
 * What one server takes on; for what a single request may hold, see {@link dev.debrief.search.SearchRequest} and
 * {@link dev.debrief.review.ReviewRequest}.
 *
 * @param concurrent requests that are worked on at once; more wait for {@code patience}
 * @param patience how long a request waits for its turn before it gets 503
 * @param deadline how long a search may take, and how long a request waits for the index, before it gets 503
 * @param perSecond requests a second that one client may make in the long run; more get 429
 * @param burst requests that a client may make at once after a pause
 * @param hosts names that a request may call this server by, besides those of this machine; others are refused
 */
public record Limits(
        int concurrent, Duration patience, Duration deadline, int perSecond, int burst, List<String> hosts) {
    /** Bodies larger than this are refused, whatever is in them: a draft of the greatest length, encoded as a form. */
    public static final int LARGEST_BODY_BYTES = 256 * 1024;

    public static final Limits STANDARD =
            new Limits(64, Duration.ofSeconds(2), Duration.ofSeconds(10), 200, 1_000, List.of());

    /** @throws IllegalArgumentException if a number is out of range */
    public Limits {
        if (concurrent < 1 || perSecond < 1 || burst < 1) throw new IllegalArgumentException("limits start at 1");
        if (patience.isNegative() || deadline.isNegative() || deadline.isZero())
            throw new IllegalArgumentException("times are positive");
        hosts = List.copyOf(hosts);
    }
}
