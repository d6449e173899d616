package dev.debrief.cli;

import dev.debrief.app.BuildProgress;
import dev.debrief.ingest.Progress;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows progress on standard error: as a bar on a terminal, otherwise as a line every few seconds. */
final class TerminalProgress implements Progress, AutoCloseable {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(3);

    private final BuildProgress words = new BuildProgress();
    private volatile @Nullable ProgressBar bar;
    private long nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();

    @Override
    public void start(String task, int steps, String unit) {
        close();
        words.start(task, steps, unit);
        if (steps == 0 || !Terminal.isError()) return;
        bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(100)
                .setMaxRenderedLength(Terminal.columns())
                .build();
    }

    @Override
    public void step() {
        words.step();
        var running = bar;
        if (running != null) running.step();
        else line();
    }

    private synchronized void line() {
        if (System.nanoTime() < nextLine) return;
        nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
        words.text().ifPresent(System.err::println);
    }

    @Override
    public void close() {
        var running = bar;
        if (running != null) running.close();
        bar = null;
    }
}
