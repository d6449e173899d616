package dev.debrief.app;

import dev.debrief.ingest.Progress;
import dev.debrief.store.IndexLockedException;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks at articles and patterns all the time and rebuilds the index when they change; the old one serves until the new one is
 * complete. */
final class Watch implements Runnable {
    private static final Logger LOG = Logger.getLogger(Watch.class.getName());
    /** Looking costs a walk over names, sizes and times. Events of the file system would miss network drives. */
    private static final Duration EVERY = Duration.ofMillis(300);
    /** How long another process is left to write: trying costs the model's time for what is new. */
    private static final Duration LOCKED = Duration.ofSeconds(10);

    private final Workspace workspace;
    private final long first;
    private final LiveKnowledgeBase live;

    /** @param known stamp of the sources from before the live index was opened: what changed since is picked up */
    Watch(Workspace workspace, long known, LiveKnowledgeBase live) {
        this.workspace = workspace;
        this.first = known;
        this.live = live;
    }

    @Override
    public void run() {
        long known = first;
        long before = known;
        try {
            while (true) {
                Thread.sleep(EVERY);
                long now = workspace.stamp();
                // Two looks must agree: a file that is being written changes again.
                if (now != known && now == before) {
                    if (rebuild()) known = now;
                    else Thread.sleep(LOCKED);
                }
                before = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there is nothing to try again: another process may have been writing. */
    private boolean rebuild() {
        try {
            long start = System.nanoTime();
            var next = workspace.open(Progress.NONE);
            next.warmUp();
            live.replace(next);
            LOG.log(Level.INFO, "The index was brought up to date in {0} ms", (System.nanoTime() - start) / 1_000_000);
            return true;
        } catch (IndexLockedException e) {
            LOG.log(Level.WARNING, "The index stays as it was and is tried again: {0}", e.getMessage());
            return false;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The index stays as it was: {0}", e.getMessage());
            return true;
        }
    }
}
