package dev.debrief.store;

import java.io.IOException;

/** There is no index that this program can read; the message says why. A rebuild fixes it. */
public final class UnusableIndexException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnusableIndexException(String reason) {
        super(reason);
    }

    public UnusableIndexException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
