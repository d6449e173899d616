package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.debrief.app.Limits;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LaneTest {
    private static Limits limits(int waiting, Duration patience) {
        return new Limits(waiting, patience, Duration.ofSeconds(10), 1, 1, List.of());
    }

    @Test
    void whatFindsTheQueueFullIsRefusedAtOnceAndTheRestIsDone() throws Exception {
        var done = new AtomicInteger();
        var release = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        try (var lane = new Lane("test", 1, limits(2, Duration.ofMinutes(1)));
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = clients.submit(() -> {
                lane.run(() -> {
                    begun.countDown();
                    release.await();
                    return done.incrementAndGet();
                });
                return null;
            });
            begun.await();
            var waiting = new java.util.ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < 2; i++) {
                waiting.add(clients.submit(() -> {
                    lane.run(done::incrementAndGet);
                    return null;
                }));
            }
            while (lane.waiting() < 2) Thread.onSpinWait();
            var refused = assertThrows(WebException.class, () -> lane.run(done::incrementAndGet));
            assertEquals(503, refused.status());
            release.countDown();
            first.get();
            for (var one : waiting) one.get();
            assertEquals(3, done.get());
        }
    }

    @Test
    void whatHasNotBegunWhenPatienceRunsOutIsRefusedAndNeverDone() throws Exception {
        var release = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var done = new AtomicInteger();
        try (var lane = new Lane("test", 1, limits(2, Duration.ofMillis(50)));
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = clients.submit(() -> {
                lane.run(() -> {
                    begun.countDown();
                    release.await();
                    return null;
                });
                return null;
            });
            begun.await();
            assertEquals(
                    503,
                    assertThrows(WebException.class, () -> lane.run(done::incrementAndGet))
                            .status());
            release.countDown();
            first.get(); // it had begun, so it was waited for
            lane.run(() -> null);
            assertEquals(0, done.get());
        }
    }

    @Test
    void whatTheWorkThrowsReachesTheCaller() {
        try (var lane = new Lane("test", 1, limits(1, Duration.ofSeconds(10)))) {
            assertThrows(
                    IOException.class,
                    () -> lane.run(() -> {
                        throw new IOException("gone");
                    }));
            assertThrows(
                    StackOverflowError.class,
                    () -> lane.run(() -> {
                        throw new StackOverflowError();
                    }));
            assertThrows(
                    IllegalStateException.class,
                    () -> lane.run(() -> {
                        throw new IllegalStateException("odd");
                    }));
        }
    }
}
