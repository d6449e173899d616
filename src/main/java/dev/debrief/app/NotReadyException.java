package dev.debrief.app;

/** Thrown while there is no knowledge base yet. */
public final class NotReadyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotReadyException(String message) {
        super(message);
    }
}
