package dev.debrief.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The knowledge base that requests are answered from. It may still be in the making, and is replaced as a whole when the
 * corpus changes: a request that takes it once works on one state from its start to its end.
 */
public final class LiveKnowledgeBase implements Supplier<KnowledgeBase>, Closeable {
    /** How long the last knowledge base stays open: no request runs that long. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final Duration patience;
    private volatile CompletableFuture<KnowledgeBase> current;

    /** @param patience how long a request waits for the first knowledge base, and a search may take */
    public LiveKnowledgeBase(CompletableFuture<KnowledgeBase> first, Duration patience) {
        this.current = first;
        this.patience = patience;
    }

    public static LiveKnowledgeBase of(KnowledgeBase knowledgeBase) {
        return new LiveKnowledgeBase(CompletableFuture.completedFuture(knowledgeBase), KnowledgeBase.LONGEST_SEARCH);
    }

    public boolean isReady() {
        return current.state() == Future.State.SUCCESS;
    }

    /** @throws NotReadyException if there is none yet, and none came while the request could wait */
    @Override
    public KnowledgeBase get() {
        try {
            return current.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NotReadyException("the index is being opened or built");
        } catch (ExecutionException e) {
            throw new IllegalStateException("there is no index", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("the server is stopping");
        }
    }

    /** Replaces the knowledge base; the old one is closed when nobody can be using it any more. */
    public void replace(KnowledgeBase next) {
        var old = current;
        current = CompletableFuture.completedFuture(next);
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(GRACE.plus(patience));
                old.join().close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() throws IOException {
        if (isReady()) current.resultNow().close();
    }
}
