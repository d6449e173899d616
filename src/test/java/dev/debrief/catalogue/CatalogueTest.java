package dev.debrief.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogueTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void theShippedCatalogueKeepsItsRules() {
        var catalogue = Catalogue.read(Path.of("corpus/patterns"));
        assertEquals(List.of(), catalogue.problems());
        assertTrue(catalogue.patterns().size() >= 43);
        for (Pattern pattern : catalogue.patterns().values()) {
            assertTrue(pattern.failing().size() >= 8, pattern.slug());
            assertTrue(pattern.strong().size() >= 6, pattern.slug());
            assertTrue(pattern.cues().size() >= 2, pattern.slug());
        }
    }

    @Test
    void lengthGivesNoAnswerAway() {
        var patterns = Catalogue.read(Path.of("corpus/patterns")).patterns().values();
        for (Pattern pattern : patterns) {
            double ratio = meanWords(pattern.strong()) / meanWords(pattern.failing());
            assertTrue(ratio > 0.7 && ratio < 1.2, pattern.slug() + ": " + ratio);
        }
    }

    private static double meanWords(List<Exemplar> answers) {
        return answers.stream().mapToInt(Exemplar::words).average().orElse(0);
    }

    @Test
    void mistakesAreReportedTogetherWithTheirLines() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), """
                name: A name
                colour: red
                levels: [wizard]
                failing:
                  - about: a
                    role: engineer
                    text: too short
                """);
        Files.writeString(folder.resolve("worse.yaml"), "name: [unclosed");
        var catalogue = Catalogue.read(folder);
        assertTrue(catalogue.patterns().isEmpty());
        var problems = catalogue.problems().stream().map(Object::toString).toList();
        assertTrue(problems.contains("broken.yaml:2: unknown key 'colour'"), problems.toString());
        assertTrue(problems.contains("broken.yaml:3: levels: unknown value 'wizard'"), problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.startsWith("broken.yaml:5: 2 words")), problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.startsWith("worse.yaml:")), problems.toString());
    }

    @Test
    void tellingWordsAreOffsetsIntoTheTextWithoutMarks() {
        var exemplar = Exemplar.parse("a", "engineer", "So [[I did it]] alone, [[all of it]].");
        assertEquals("So I did it alone, all of it.", exemplar.text());
        var first = exemplar.telling().getFirst();
        assertEquals("I did it", exemplar.text().substring(first.from(), first.to()));
    }
}
