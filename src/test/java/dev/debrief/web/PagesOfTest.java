package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PagesOfTest {
    @Test
    void thereIsAPageForEveryTemplate() throws IOException {
        try (var files = Files.list(Path.of("src/main/jte"))) {
            var templates = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".jte"))
                    .map(name -> name.replace(".jte", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            templates.remove("waiting"); // what is shown until there is an index: see WaitingTest
            assertEquals(templates, new TreeSet<>(PagesOf.TEMPLATES.keySet()));
        }
    }
}
