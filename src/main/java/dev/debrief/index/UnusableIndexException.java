package dev.debrief.index;

import java.io.IOException;

/** There is no index that this program can read; the message says why. A rebuild mends it. */
public final class UnusableIndexException extends IOException {
    private static final long serialVersionUID = 1L;

    UnusableIndexException(String reason) {
        super(reason);
    }
}
