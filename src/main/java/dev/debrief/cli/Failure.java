package dev.debrief.cli;

import picocli.CommandLine.ExitCode;

/** A command failed; the message is what the user sees. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    Failure(String message) {
        this(message, ExitCode.SOFTWARE);
    }

    private Failure(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command was called with options that make no sense. */
    static Failure ofUsage(String message) {
        return new Failure(message, ExitCode.USAGE);
    }

    int exitCode() {
        return exitCode;
    }
}
