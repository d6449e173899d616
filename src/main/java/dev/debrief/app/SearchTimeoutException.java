package dev.debrief.app;

/** Thrown when a search is cancelled because it takes too long. */
public final class SearchTimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SearchTimeoutException(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
