package dev.debrief.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** A value that is computed once, on first use. Other threads that ask in the meantime wait for it. */
final class Once<T> implements Supplier<T> {
    private final FutureTask<T> task;

    Once(Callable<T> computation) {
        this.task = new FutureTask<>(computation);
    }

    /** @throws UncheckedIOException if the computation failed or was interrupted */
    @Override
    public T get() {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while the program was loading its data", e));
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException("data could not be loaded", e));
        }
    }
}
