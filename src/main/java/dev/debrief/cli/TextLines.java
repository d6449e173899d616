package dev.debrief.cli;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** A log record as one line for people. */
final class TextLines extends Formatter {
    @Override
    public String format(LogRecord record) {
        String line = record.getInstant() + " " + record.getLevel() + " " + formatMessage(record);
        if (record.getThrown() != null) line += " (" + cause(record.getThrown()) + ")";
        return line.replaceAll("\\R\\s*", " | ") + System.lineSeparator();
    }

    /** Classes and the place, without messages: those may hold what somebody pasted. */
    static String cause(Throwable thrown) {
        var frames = thrown.getStackTrace();
        String at = frames.length == 0 ? "" : " at " + frames[0];
        var deeper = thrown.getCause();
        return thrown.getClass().getName() + at + (deeper == null ? "" : ", caused by " + cause(deeper));
    }
}
