package dev.debrief.cli;

import picocli.CommandLine.ExitCode;

/** A command failed; the message is what the user sees. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How shells report a program that was stopped because nobody reads its output: 128 and the number of SIGPIPE. */
    private static final int CLOSED_PIPE = 141;

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

    /** Whoever read the output has gone away, as {@code head} does; the message is empty, since nobody did anything wrong. */
    static Failure ofClosedPipe() {
        return new Failure("", CLOSED_PIPE);
    }

    int exitCode() {
        return exitCode;
    }
}
