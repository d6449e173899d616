package dev.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Documents name only files that exist. */
final class DocumentationTest {
    private static final Pattern NAME = Pattern.compile("`([\\w.-]+(?:/[\\w.-]+)*/?)`");
    private static final Pattern PATHLIKE = Pattern.compile("(?:.*/.*|.*\\.(?:java|txt|tsv|md|jte|xml|yaml|css))");
    private static final List<Path> ROOTS =
            List.of(Path.of("."), Path.of("src/main/java/dev/debrief"), Path.of("src/main/resources/dev/debrief"));

    @Test
    void everyFileThatADocumentNamesExists() throws IOException {
        var missing = new ArrayList<String>();
        for (String document : List.of("ARCHITECTURE.md", "CONTRIBUTING.md")) {
            var names = NAME.matcher(Files.readString(Path.of(document)));
            while (names.find()) {
                String name = names.group(1);
                // The published articles are next to some checkouts only, and the build creates the target folder.
                if (!PATHLIKE.matcher(name).matches() || name.startsWith("..") || name.startsWith("target")) continue;
                if (ROOTS.stream().noneMatch(root -> Files.exists(root.resolve(name))))
                    missing.add(document + ": " + name);
            }
        }
        assertEquals(List.of(), missing);
    }
}
