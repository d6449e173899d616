package dev.debrief.store;

import java.io.IOException;

/** A new index is not what was meant to be written; the old one stays. */
public final class FailedCheckException extends IOException {
    private static final long serialVersionUID = 1L;

    public FailedCheckException(String what) {
        super("the new index failed its check (" + what + "); the old one stays");
    }
}
