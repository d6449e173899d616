package dev.debrief.store.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A value that is read once, when it is first needed; other threads wait for it. */
final class Lazy<T> {
    interface Reading<T> {
        T read() throws IOException;
    }

    private final Reading<T> reading;
    private volatile @Nullable T value;

    Lazy(Reading<T> reading) {
        this.reading = reading;
    }

    T get() throws IOException {
        T known = value;
        if (known != null) return known;
        synchronized (this) {
            known = value;
            if (known == null) value = known = reading.read();
            return known;
        }
    }

    /** The same for callers that cannot do anything about an index that cannot be read. */
    T now() {
        try {
            return get();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    @Nullable
    T ifRead() {
        return value;
    }
}
