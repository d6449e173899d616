package dev.debrief.cli;

import dev.debrief.wire.Json;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * Formats a log record as one JSON object with {@code time}, {@code level}, {@code logger}, {@code message}, and, for a
 * failure, {@code cause}. A parameter that is a Java record appears under its class name, such as
 * {@code "answered":{"method":"GET",…}}.
 */
final class JsonLines extends Formatter {
    @Override
    public String format(LogRecord record) {
        var line = new LinkedHashMap<String, Object>();
        line.put("time", record.getInstant().toString());
        line.put("level", record.getLevel().getName());
        line.put("logger", record.getLoggerName());
        line.put("message", formatMessage(record));
        if (record.getParameters() != null) {
            for (Object parameter : record.getParameters()) {
                if (parameter instanceof Record fields)
                    line.put(fields.getClass().getSimpleName().toLowerCase(Locale.ROOT), fields);
            }
        }
        if (record.getThrown() != null) line.put("cause", TextLines.cause(record.getThrown()));
        return Json.text(line) + System.lineSeparator();
    }
}
