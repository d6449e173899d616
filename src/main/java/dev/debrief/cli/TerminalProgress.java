package dev.debrief.cli;

import dev.debrief.ingest.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows a progress bar on standard error if that is a terminal; otherwise does nothing. */
final class TerminalProgress implements Progress, AutoCloseable {
    private volatile @Nullable ProgressBar bar;

    @Override
    public void start(String task, int steps) {
        if (steps == 0 || !Output.isTerminal()) return;
        close();
        bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(100)
                .build();
    }

    @Override
    public void step() {
        var running = bar;
        if (running != null) running.step();
    }

    @Override
    public void close() {
        var running = bar;
        if (running != null) running.close();
    }
}
