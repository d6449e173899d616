package dev.debrief.read;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What one file may cost: time in all, and memory allocated in each step, such as a page. Libraries unpack streams into memory
 * before anybody sees how large they are, so that whatever hands them bytes asks here first. Used by one thread.
 */
final class ReadingBudget {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long MOST_BYTES =
            Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 3);

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final long began = System.nanoTime();
    private long allocatedBefore;
    private boolean exceeded;

    private final Duration longest;
    private final long mostBytes;

    ReadingBudget() {
        this(LONGEST, MOST_BYTES);
    }

    /** @param mostBytes in one step */
    ReadingBudget(Duration longest, long mostBytes) {
        this.longest = longest;
        this.mostBytes = mostBytes;
        nextStep();
    }

    void nextStep() {
        allocatedBefore = threads.getCurrentThreadAllocatedBytes();
    }

    /** @throws IOException if the file costs more than it may; from then on, always */
    void check() throws IOException {
        if (System.nanoTime() - began > longest.toNanos())
            fail("takes longer than " + longest.toSeconds() + " s; split it, or save it again with less in it");
        if (exceeded || threads.getCurrentThreadAllocatedBytes() - allocatedBefore > mostBytes)
            fail("unpacks to more than fits into memory; save it again with less in it");
    }

    private void fail(String reason) throws IOException {
        exceeded = true;
        throw new IOException(reason);
    }

    boolean isExceeded() {
        return exceeded;
    }
}
