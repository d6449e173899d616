package dev.debrief.web;

import dev.debrief.embed.Embedder;
import dev.debrief.index.Snapshot;
import dev.debrief.match.Nearest;
import dev.debrief.search.PassageSearch;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** One index, ready to be asked. What only drafts need is made when the first one comes, or by {@link #warmUp}. */
public final class Engine implements Closeable {
    private final Snapshot snapshot;
    private final PassageSearch search;
    private final FutureTask<Nearest> nearest;

    private Engine(Snapshot snapshot, Embedder embedder, Duration deadline) {
        this.snapshot = snapshot;
        this.search = new PassageSearch(snapshot, embedder, deadline);
        this.nearest = new FutureTask<>(() -> new Nearest(snapshot, embedder));
    }

    public static Engine open(Snapshot snapshot, Embedder embedder) {
        return open(snapshot, embedder, Limits.STANDARD.deadline());
    }

    /** @param deadline how long a search may take */
    public static Engine open(Snapshot snapshot, Embedder embedder, Duration deadline) {
        return new Engine(snapshot, embedder, deadline);
    }

    /** Prepares for drafts in the background, so that the first one need not wait. */
    public void warmUp() {
        Thread.ofPlatform().daemon().name("warm-up").start(nearest);
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public PassageSearch search() {
        return search;
    }

    public Nearest nearest() throws IOException {
        nearest.run();
        try {
            return nearest.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the catalogue was loading", e);
        } catch (ExecutionException e) {
            throw new IOException("the catalogue could not be loaded", e);
        }
    }

    @Override
    public void close() throws IOException {
        snapshot.close();
    }
}
