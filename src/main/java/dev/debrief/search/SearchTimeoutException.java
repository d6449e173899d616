package dev.debrief.search;

/** A search that was given up because it took too long. */
public final class SearchTimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SearchTimeoutException() {
        super("the search took too long; ask for fewer words");
    }
}
