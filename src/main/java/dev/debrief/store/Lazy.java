package dev.debrief.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that is read from a store when it is first needed. Other threads that need it wait for the same value; after a
 * failure, the next one tries again.
 */
public final class Lazy<T> {
    public interface Reading<T> {
        T read() throws IOException;
    }

    private final Reading<T> reading;
    private volatile @Nullable T value;

    public Lazy(Reading<T> reading) {
        this.reading = reading;
    }

    public T get() throws IOException {
        T known = value;
        if (known != null) return known;
        synchronized (this) {
            known = value;
            if (known == null) value = known = reading.read();
            return known;
        }
    }

    /** The value, if it has been read; waits for nothing. */
    public Optional<T> known() {
        return Optional.ofNullable(value);
    }

    /**
     * The same as {@link #get} for callers that cannot do anything about a failure.
     *
     * @throws UncheckedIOException if the store cannot be read
     */
    public T now() {
        try {
            return get();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }
}
