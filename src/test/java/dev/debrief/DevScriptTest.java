package dev.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every task of {@code ./dev} has a line of help and is described in CONTRIBUTING.md. */
final class DevScriptTest {
    private static final Pattern TASK = Pattern.compile("(?m)^  ([a-z-]+)\\)(.*)$");
    private static final Pattern DESCRIBED = Pattern.compile("(?m)^\\| `\\./dev ([a-z-]+)");

    private static List<String> tasks(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(Path.of(file)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void contributingDescribesExactlyTheseTasks() throws IOException {
        assertEquals(tasks(TASK, "dev"), tasks(DESCRIBED, "CONTRIBUTING.md"));
    }

    @Test
    void everyTaskHasALineOfHelp() throws IOException {
        var tasks = TASK.matcher(Files.readString(Path.of("dev"))).results().toList();
        assertTrue(tasks.size() > 5, tasks.size() + " tasks");
        for (var task : tasks) assertTrue(task.group(2).matches(" # \\S.*"), task.group());
    }
}
