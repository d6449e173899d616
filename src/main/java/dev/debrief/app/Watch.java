package dev.debrief.app;

import dev.debrief.ingest.Progress;
import dev.debrief.store.IndexLockedException;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Polls articles and patterns, and rebuilds the index when they change. The old index serves until the new one is complete. */
final class Watch implements Runnable {
    private static final Logger LOG = Logger.getLogger(Watch.class.getName());
    /** Polling costs one walk over names, sizes, and times. File system events would miss changes on network drives. */
    private static final Duration INTERVAL = Duration.ofMillis(300);
    /** Pause while another process writes the index: every attempt embeds the new texts again. */
    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(10);

    private final Workspace workspace;
    private final long initial;
    private final LiveKnowledgeBase live;

    /** @param known stamp of the sources from before the live index was opened, so that later changes are noticed */
    Watch(Workspace workspace, long known, LiveKnowledgeBase live) {
        this.workspace = workspace;
        this.initial = known;
        this.live = live;
    }

    @Override
    public void run() {
        long known = initial;
        long before = known;
        try {
            while (true) {
                Thread.sleep(INTERVAL);
                long now = workspace.stamp();
                // Two polls must agree: a file that is still being written changes again.
                if (now != known && now == before) {
                    if (rebuild()) known = now;
                    else Thread.sleep(RETRY_INTERVAL);
                }
                before = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns false if another process is writing the index and the rebuild must be tried again. */
    private boolean rebuild() {
        try {
            long start = System.nanoTime();
            var next = workspace.open(Progress.NONE);
            next.warmUp();
            live.replace(next);
            LOG.log(Level.INFO, "Updated the index in {0} ms", (System.nanoTime() - start) / 1_000_000);
            return true;
        } catch (IndexLockedException e) {
            LOG.log(Level.WARNING, "Could not update the index, will try again: {0}", e.getMessage());
            return false;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Could not update the index, the old one stays in use: {0}", e.getMessage());
            return true;
        }
    }
}
