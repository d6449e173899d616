package dev.debrief.app;

import dev.debrief.ingest.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Polls articles and patterns, and rebuilds the index when they change. The old index serves until the new one is complete.
 * Nothing that a build throws ends the watch: it is reported, and the build is tried again.
 */
final class Watch implements Runnable {
    private static final Logger LOG = Logger.getLogger(Watch.class.getName());

    /**
     * How often to look, and when to try again.
     *
     * @param least time between two looks. A look costs one walk over names, sizes, and times; file system events would miss
     *     changes on network drives
     * @param most time between two looks at a folder of many files
     * @param quiet how long a change waits for the files to come to rest
     * @param retry time until a failed build is tried again. It doubles with each failure, up to {@code lastRetry}, since every
     *     attempt embeds the new texts again
     */
    record Pace(Duration least, Duration most, Duration quiet, Duration retry, Duration lastRetry) {
        static final Pace STANDARD = new Pace(
                Duration.ofMillis(300),
                Duration.ofSeconds(3),
                Duration.ofMillis(1_500),
                Duration.ofSeconds(10),
                Duration.ofMinutes(1));

        /** A look takes a fiftieth of the time, at most. */
        private static final int SHARE = 50;

        long untilNextLook(long lookNanos) {
            return Math.clamp(SHARE * lookNanos, least.toNanos(), most.toNanos());
        }
    }

    private final Workspace workspace;
    private final LiveKnowledgeBase live;
    private final Pace pace;
    /** Stamp of the sources that the live index was built from. */
    private long known;

    private long pause;

    /** @param known stamp of the sources from before the live index was opened, so that later changes are noticed */
    Watch(Workspace workspace, long known, LiveKnowledgeBase live, Pace pace) {
        this.workspace = workspace;
        this.known = known;
        this.live = live;
        this.pace = pace;
        this.pause = pace.least().toNanos();
    }

    @Override
    public void run() {
        try {
            while (true) {
                long now = look();
                if (now != known) update(settled(now));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            live.report("Changes are no longer noticed (" + e + "); restart the server");
            throw e;
        }
    }

    /** The stamp after a pause; the more a look costs, the longer. */
    private long look() throws InterruptedException {
        Thread.sleep(Duration.ofNanos(pause));
        long start = System.nanoTime();
        long stamp = workspace.stamp();
        pause = pace.untilNextLook(System.nanoTime() - start);
        return stamp;
    }

    /** Waits for two looks that agree, since a file that is still being written changes again; but not forever. */
    private long settled(long changed) throws InterruptedException {
        long end = System.nanoTime() + pace.quiet().toNanos();
        long before = changed;
        long now = look();
        while (now != before && System.nanoTime() < end) {
            before = now;
            now = look();
        }
        return now;
    }

    /** Builds until it succeeds or the sources change again. */
    private void update(long stamp) throws InterruptedException {
        var retry = pace.retry();
        while (!rebuild()) {
            long end = System.nanoTime() + retry.toNanos();
            do if (look() != stamp) return;
            while (System.nanoTime() < end);
            retry = retry.multipliedBy(2);
            if (retry.compareTo(pace.lastRetry()) > 0) retry = pace.lastRetry();
        }
        known = stamp;
    }

    private boolean rebuild() {
        try {
            long start = System.nanoTime();
            var next = workspace.open(Progress.NONE);
            next.load();
            live.replace(next);
            live.report(null);
            LOG.log(Level.INFO, "Updated the index in {0} ms", (System.nanoTime() - start) / 1_000_000);
            return true;
        } catch (IOException | RuntimeException | Error e) {
            String reason = e.getMessage() == null ? e.toString() : e.getMessage();
            String report = "Could not update the index, the old one stays in use: " + reason;
            String shown = workspace.withoutPaths(report);
            // The same report at every attempt would fill the log.
            if (!live.trouble().equals(Optional.of(shown))) LOG.log(Level.WARNING, report);
            live.report(shown);
            return false;
        }
    }
}
