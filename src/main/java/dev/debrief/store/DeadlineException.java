package dev.debrief.store;

/** A search was given up because it took too long. */
public final class DeadlineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DeadlineException() {
        super("the search took too long; ask for fewer words");
    }
}
