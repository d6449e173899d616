package dev.debrief.cli;

import dev.debrief.index.IndexBuilder;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error, where that is a terminal; silent elsewhere. */
final class TerminalProgress implements IndexBuilder.Progress, AutoCloseable {
    private volatile @Nullable ProgressBar bar;

    @Override
    public void start(int texts) {
        if (!Output.isTerminal()) return;
        bar = new ProgressBarBuilder()
                .setTaskName("Reading")
                .setInitialMax(texts)
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
