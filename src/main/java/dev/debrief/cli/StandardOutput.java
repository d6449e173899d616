package dev.debrief.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Fails with a {@link Failure} where {@link java.io.PrintStream} would keep an error to itself. */
final class StandardOutput extends OutputStream {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private boolean lost;

    StandardOutput(OutputStream raw) {
        this.out = new BufferedOutputStream(raw, BUFFER);
    }

    private interface Writing {
        void run() throws IOException;
    }

    @Override
    public void write(int b) {
        attempt(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        attempt(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() {
        attempt(out::flush);
    }

    /** Who reports the failure flushes once more at the end; one report is enough. */
    private void attempt(Writing writing) {
        if (lost) return;
        try {
            writing.run();
        } catch (IOException e) {
            lost = true;
            String reason = String.valueOf(e.getMessage());
            // Linux and macOS both call it so.
            throw reason.contains("Broken pipe")
                    ? Failure.ofClosedPipe()
                    : new Failure("cannot write the output: " + reason);
        }
    }
}
