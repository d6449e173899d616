package dev.debrief.cli;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Formats a log record as one readable line. */
final class TextLines extends Formatter {
    @Override
    public String format(LogRecord record) {
        String line = record.getInstant() + " " + record.getLevel() + " " + formatMessage(record);
        if (record.getThrown() != null) line += " (" + cause(record.getThrown()) + ")";
        return line.replaceAll("\\R\\s*", " | ") + System.lineSeparator();
    }

    /** Exception classes and where they were thrown, without messages: a message may contain pasted text. */
    static String cause(Throwable thrown) {
        var frames = thrown.getStackTrace();
        String at = frames.length == 0 ? "" : " at " + frames[0];
        var deeper = thrown.getCause();
        return thrown.getClass().getName() + at + (deeper == null ? "" : ", caused by " + cause(deeper));
    }
}
