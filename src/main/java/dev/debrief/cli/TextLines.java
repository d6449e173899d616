package dev.debrief.cli;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** A log record as one line for people. */
final class TextLines extends Formatter {
    @Override
    public String format(LogRecord record) {
        return record.getInstant() + " " + record.getLevel() + " " + formatMessage(record) + System.lineSeparator();
    }
}
