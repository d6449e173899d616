package dev.debrief.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.text.DataFile;
import org.junit.jupiter.api.Test;

final class CuesTest {
    @Test
    void aMistakeInADataFileNamesItsLine() {
        var file = DataFile.parse("cues.txt", "# comment\n[rejection-trigger]\n... nothing\n");
        var error = assertThrows(IllegalArgumentException.class, () -> new Cues(file));
        assertTrue(String.valueOf(error.getMessage()).startsWith("cues.txt:3: "), error.getMessage());
        var group = DataFile.parse("cues.txt", "[no-kind]\nword\n");
        error = assertThrows(IllegalArgumentException.class, () -> new Cues(group));
        assertEquals("cues.txt:2: no such group: [no-kind]", error.getMessage());
    }
}
