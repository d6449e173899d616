package dev.debrief.store;

import java.io.IOException;
import java.nio.file.Path;

/** Another process is writing the index. */
public final class IndexLockedException extends IOException {
    private static final long serialVersionUID = 1L;

    public IndexLockedException(Path folder, String holder, Throwable cause) {
        super(holder + " is writing the index in " + folder + "; wait for it or choose another --index", cause);
    }
}
