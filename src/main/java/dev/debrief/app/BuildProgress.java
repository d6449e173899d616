package dev.debrief.app;

import dev.debrief.ingest.Progress;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How far a build is, in words, for those who wait for it. */
public final class BuildProgress implements Progress {
    private record Task(String name, int steps, String unit, AtomicInteger done) {}

    private volatile @Nullable Task task;

    @Override
    public void start(String name, int steps, String unit) {
        task = new Task(name, steps, unit, new AtomicInteger());
    }

    @Override
    public void step() {
        var running = task;
        if (running != null) running.done().incrementAndGet();
    }

    /** Such as "Reading 12 of 62 articles"; empty if no build has started. */
    public Optional<String> text() {
        return Optional.ofNullable(task)
                .map(running -> String.format(
                        Locale.ROOT,
                        "%s %,d of %,d %s",
                        running.name(),
                        Math.min(running.done().get(), running.steps()),
                        running.steps(),
                        running.unit()));
    }
}
