package dev.debrief.app;

/** There is no knowledge base to answer from, for now. */
public final class NotReadyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotReadyException(String message) {
        super(message);
    }
}
