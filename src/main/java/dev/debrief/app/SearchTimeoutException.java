package dev.debrief.app;

/** A search was given up because it took too long. */
public final class SearchTimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SearchTimeoutException(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
