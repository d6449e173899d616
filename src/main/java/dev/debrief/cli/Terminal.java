package dev.debrief.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/**
 * What the command is connected to. The launcher says so in the property {@value #PROPERTY}, as the digits of those of standard
 * input (0), output (1), and error (2) that are terminals: the JVM knows only whether input and output both are.
 */
final class Terminal {
    static final String PROPERTY = "debrief.terminals";

    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;

    private Terminal() {}

    static boolean isInput() {
        return is('0');
    }

    static boolean isOutput() {
        return is('1');
    }

    static boolean isError() {
        return is('2');
    }

    private static boolean is(char stream) {
        String known = System.getProperty(PROPERTY);
        if (known != null) return known.indexOf(stream) >= 0;
        var console = System.console();
        return console != null && console.isTerminal();
    }

    /** Columns for running text: those of the terminal, but never more than can be read with ease. */
    static int columns() {
        return Math.clamp(width(), NARROWEST, WIDEST);
    }

    /** Columns of the terminal, which the launcher passes on. */
    static int width() {
        try {
            return Integer.parseInt(System.getenv().getOrDefault("COLUMNS", ""));
        } catch (NumberFormatException e) {
            return WIDEST;
        }
    }

    /** Whether to write colours to standard output. See no-color.org and bixense.com/clicolors. */
    static boolean outputHasColours() {
        return hasColours(isOutput());
    }

    /** Whether to write colours to standard error. */
    static boolean errorHasColours() {
        return hasColours(isError());
    }

    private static boolean hasColours(boolean terminal) {
        if (!System.getenv().getOrDefault("NO_COLOR", "").isEmpty()) return false;
        if (!System.getenv().getOrDefault("CLICOLOR_FORCE", "0").equals("0")) return true;
        return terminal && !System.getenv().getOrDefault("TERM", "").equals("dumb");
    }

    /**
     * Makes standard output fail with a {@link Failure} as soon as it cannot be written: without, a full disk would look like
     * success, and a command whose reader has gone away would work on for nobody.
     */
    static void failIfOutputIsLost() {
        System.setOut(new PrintStream(
                new StandardOutput(new FileOutputStream(FileDescriptor.out)), true, System.out.charset()));
    }
}
