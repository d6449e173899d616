package dev.debrief.web;

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
 * The engine that requests are answered with. It may still be in the making, and is replaced as a whole when the corpus
 * changes: a request that takes it once works on one state from its start to its end.
 */
public final class LiveEngine implements Supplier<Engine>, Closeable {
    /** How long the last engine stays open: no request runs that long. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final Duration patience;
    private volatile CompletableFuture<Engine> current;

    /** @param patience how long a request waits for the first engine, and a search may take */
    public LiveEngine(CompletableFuture<Engine> first, Duration patience) {
        this.current = first;
        this.patience = patience;
    }

    public static LiveEngine of(Engine engine) {
        return new LiveEngine(CompletableFuture.completedFuture(engine), Limits.STANDARD.deadline());
    }

    public boolean isReady() {
        return current.state() == Future.State.SUCCESS;
    }

    @Override
    public Engine get() {
        try {
            return current.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw WebException.busy("the index is being opened or built");
        } catch (ExecutionException e) {
            throw new IllegalStateException("there is no index", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw WebException.busy("the server is stopping");
        }
    }

    /** Answers with another engine from now on; the old one is closed when nobody can be using it any more. */
    public void replace(Engine next) {
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
