package dev.debrief.web;

import dev.debrief.app.Limits;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A few threads behind a short queue. */
final class Lane implements AutoCloseable {
    private final ThreadPoolExecutor threads;
    private final long patienceMillis;

    /** @param limits how many may wait, and for how long */
    Lane(String name, int threads, Limits limits) {
        this.patienceMillis = limits.patience().toMillis();
        this.threads = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.waiting()),
                Thread.ofPlatform().daemon().name(name + "-", 1).factory());
    }

    /**
     * Runs work and waits for it.
     *
     * @throws WebException with status 503 if the queue is full, or if the work had not begun when patience ran out
     * @throws Exception what the work throws
     */
    void run(Callable<?> work) throws Exception {
        var task = new FutureTask<>(work);
        try {
            threads.execute(task);
            try {
                task.get(patienceMillis, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (threads.remove(task)) throw busy();
                task.get();
            }
        } catch (RejectedExecutionException e) {
            throw busy();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) throw cause;
            if (e.getCause() instanceof Error cause) throw cause;
            throw e;
        }
    }

    /** How many are waiting now. */
    int waiting() {
        return threads.getQueue().size();
    }

    private static WebException busy() {
        return WebException.busy("the server is busy; try again in a second");
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
