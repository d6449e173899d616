package dev.debrief.app;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The knowledge base that requests use now. It may still be loading, and it is replaced as a whole when the corpus changes:
 * a request that gets it once sees the same state from start to end.
 */
public final class LiveKnowledgeBase implements Supplier<KnowledgeBase>, Closeable {
    /** How long a replaced knowledge base stays open: longer than any request runs. */
    private static final Logger LOG = System.getLogger(LiveKnowledgeBase.class.getName());

    private static final Duration GRACE = Duration.ofMinutes(2);

    private final Duration patience;
    private volatile CompletableFuture<KnowledgeBase> current;

    /** @param patience how long a request waits for the first knowledge base, and how long a search may take */
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

    /** @throws NotReadyException if there is still no knowledge base after the request has waited */
    @Override
    public KnowledgeBase get() {
        try {
            return current.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NotReadyException("the index is not ready yet; try again in a moment");
        } catch (ExecutionException e) {
            throw new IllegalStateException("there is no index", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("the server is stopping");
        }
    }

    /** Replaces the knowledge base. The old one is closed once no request can still be using it. */
    public void replace(KnowledgeBase next) {
        var old = current;
        current = CompletableFuture.completedFuture(next);
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(GRACE.plus(patience));
                if (old.state() == Future.State.SUCCESS) old.resultNow().close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "Could not close the old index: {0}", e.getMessage());
            }
        });
    }

    @Override
    public void close() throws IOException {
        if (isReady()) current.resultNow().close();
    }
}
