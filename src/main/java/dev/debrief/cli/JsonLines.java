package dev.debrief.cli;

import dev.debrief.wire.Json;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * A log record as one JSON object: {@code time}, {@code level}, {@code logger}, {@code message}, and what is logged as a
 * record under the record's own name, such as {@code "answered":{"method":"GET",…}}, and the {@code cause} of a failure.
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
