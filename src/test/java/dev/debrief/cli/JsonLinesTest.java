package dev.debrief.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

final class JsonLinesTest {
    private record Answered(String route, int status) {}

    @Test
    void formatsALogRecordAsOneJsonObjectOnOneLine() throws IOException {
        var record = new LogRecord(Level.FINE, "{0} and \"{1}\"");
        record.setLoggerName("dev.debrief.access");
        record.setParameters(new Object[] {new Answered("/search", 200), "two\nlines"});
        String line = new JsonLines().format(record);
        assertEquals(line.length() - System.lineSeparator().length(), line.indexOf(System.lineSeparator()));
        record.setThrown(new IllegalStateException("with the words of a draft"));
        assertFalse(new JsonLines().format(record).contains("draft"));
        assertTrue(new TextLines().format(record).contains("IllegalStateException at dev.debrief"));
        assertFalse(new TextLines().format(record).strip().contains("\n"));
        var json = new ObjectMapper().readTree(line);
        assertEquals("FINE", json.path("level").asText());
        assertEquals("dev.debrief.access", json.path("logger").asText());
        assertEquals("/search", json.path("answered").path("route").asText());
        assertEquals(200, json.path("answered").path("status").asInt());
        assertEquals(
                "Answered[route=/search, status=200] and \"two\nlines\"",
                json.path("message").asText());
    }
}
