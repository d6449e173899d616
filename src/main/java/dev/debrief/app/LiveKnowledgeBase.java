package dev.debrief.app;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge base that requests use now. It may still be loading, and it is replaced as a whole when the corpus changes.
 * A request uses the same one from start to end; a replaced one is closed when its last request has ended. Thread-safe.
 */
public final class LiveKnowledgeBase implements Closeable {
    private static final Logger LOG = System.getLogger(LiveKnowledgeBase.class.getName());

    /** What is done with a knowledge base, which must not be used afterwards. */
    public interface Use<T extends @Nullable Object, E extends Exception> {
        T with(KnowledgeBase knowledge) throws E;
    }

    /** A knowledge base, and how many use it. It counts as one user that it is the current one. */
    private record Counted(KnowledgeBase knowledge, AtomicInteger users) {
        Counted(KnowledgeBase knowledge) {
            this(knowledge, new AtomicInteger(1));
        }

        boolean acquire() {
            return users.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
        }

        void release() {
            if (users.decrementAndGet() > 0) return;
            try {
                knowledge.close();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "Could not close the old index: {0}", e.getMessage());
            }
        }
    }

    private final BuildProgress progress;
    private final Duration patience;
    private volatile CompletableFuture<Counted> current;
    private volatile @Nullable String trouble;

    /**
     * @param progress of the build that {@code first} waits for, if there is one
     * @param patience how long a request waits for an index that only has to be opened
     */
    public LiveKnowledgeBase(CompletableFuture<KnowledgeBase> first, BuildProgress progress, Duration patience) {
        this.current = first.thenApply(Counted::new);
        this.progress = progress;
        this.patience = patience;
    }

    public static LiveKnowledgeBase of(KnowledgeBase knowledgeBase) {
        return new LiveKnowledgeBase(
                CompletableFuture.completedFuture(knowledgeBase), new BuildProgress(), Limits.STANDARD.patience());
    }

    /** How far the first build is, such as "Reading 12 of 62 articles"; empty if nothing is being built. */
    public Optional<String> progress() {
        return isReady() ? Optional.empty() : progress.text();
    }

    public boolean isReady() {
        return current.state() == Future.State.SUCCESS;
    }

    /**
     * Waits for the first knowledge base: briefly while it is opened, not at all while it is built.
     *
     * @throws NotReadyException if it is not there then
     */
    public void await() {
        try {
            if (!isReady()) current.get(progress.text().isPresent() ? 0 : patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NotReadyException(progress().orElse("Opening the index"));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotReadyException stopping) throw stopping;
            throw new IllegalStateException("there is no index", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopping();
        }
    }

    /**
     * Uses the current knowledge base, which stays open until {@code use} returns.
     *
     * @throws NotReadyException as {@link #await}
     */
    public <T extends @Nullable Object, E extends Exception> T use(Use<T, E> use) throws E {
        while (true) {
            await();
            var counted = current.resultNow();
            // It may have been replaced and closed since it was read; then there is a newer one.
            if (!counted.acquire()) continue;
            try {
                return use.with(counted.knowledge());
            } finally {
                counted.release();
            }
        }
    }

    /** Replaces the knowledge base. The old one is closed when its last request has ended. */
    public void replace(KnowledgeBase next) {
        var old = current;
        current = CompletableFuture.completedFuture(new Counted(next));
        var unused = old.thenAccept(Counted::release);
    }

    /** Why the current knowledge base does not follow its sources; empty if it does, or need not. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** @param trouble null if there is none any more */
    void report(@Nullable String trouble) {
        this.trouble = trouble;
    }

    private static NotReadyException stopping() {
        return new NotReadyException("The server is stopping");
    }

    /** Lets go of the knowledge base: it is closed when its last request has ended, and there are no new ones. */
    @Override
    public void close() {
        var last = current;
        current = CompletableFuture.failedFuture(stopping());
        var unused = last.thenAccept(Counted::release);
    }
}
