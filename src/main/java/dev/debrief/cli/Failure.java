package dev.debrief.cli;

/** Something that the user can do something about; the message says what. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(String message) {
        super(message);
    }
}
