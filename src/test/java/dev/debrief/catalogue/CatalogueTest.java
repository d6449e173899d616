package dev.debrief.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Pattern;
import dev.debrief.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogueTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void theShippedCatalogueIsValid() {
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
    void lengthDoesNotGiveAnAnswerAway() {
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
    void aNameThatIsTakenAndAFileThatIsNotTextAreReportedAndSkipped() throws IOException {
        String pattern = Files.readString(Path.of("corpus/patterns/hero-narrative.yaml"));
        Files.writeString(folder.resolve("one.yaml"), pattern);
        Files.createDirectory(folder.resolve("two"));
        Files.writeString(folder.resolve("two/one.yaml"), pattern);
        Files.write(folder.resolve("bytes.yaml"), new byte[] {'a', (byte) 0xC3, '('});
        var catalogue = Catalogue.read(folder);
        assertEquals(Set.of("one"), catalogue.patterns().keySet());
        var problems = catalogue.problems().stream().map(Problem::toString).toList();
        assertTrue(problems.contains("bytes.yaml: could not be read (not UTF-8); skipped"), problems.toString());
        assertTrue(
                problems.contains("one.yaml: another folder has a pattern of this name; skipped"), problems.toString());
    }

    @Test
    void allMistakesAreReportedWithTheirLines() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), """
                name: A name
                colour: red
                levels: [wizard]
                family: relatives
                held-out: sometimes
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
        assertTrue(
                problems.stream()
                        .anyMatch(p -> p.startsWith("broken.yaml:4: family: unknown value 'relatives'; one of")),
                problems.toString());
        assertTrue(problems.contains("broken.yaml:5: held-out: must be 'true', or be left out"), problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.startsWith("broken.yaml:7: 2 words")), problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.startsWith("worse.yaml:")), problems.toString());
    }

    @Test
    void aCueHasOneOrMorePhrasesWhoseMistakesAreReportedWithTheirLines() throws IOException {
        String pattern = """
                name: A name
                aliases: [another]
                family: ownership
                held-out: true
                summary: s
                why: w
                mend: m
                missing: nothing
                failing:
                  - about: a
                    role: engineer
                    text: %s [[mine]]
                strong:
                  - about: a
                    role: engineer
                    text: %s ours
                cues:
                """.formatted("word ".repeat(30), "word ".repeat(30));
        Files.writeString(folder.resolve("good.yaml"), pattern + """
                  - match: all ...2 mine
                    says: it was yours
                  - match:
                      - my own
                      - mine|my alone
                    says: it was yours alone
                """);
        Files.writeString(folder.resolve("wrong.yaml"), pattern + """
                  - match: (all) mine
                    says: it was yours
                  - match:
                      - my own
                      - all ...99 mine
                    says: it was yours alone
                  - match: []
                    says: nothing matches
                """);
        var catalogue = Catalogue.read(folder);
        assertEquals(Set.of("good"), catalogue.patterns().keySet());
        var good = Objects.requireNonNull(catalogue.patterns().get("good"));
        assertEquals(List.of("another"), good.aliases());
        assertTrue(good.heldOut());
        var cues = good.cues();
        assertEquals(List.of("all ...2 mine"), cues.getFirst().match());
        assertEquals(List.of("my own", "mine|my alone"), cues.getLast().match());
        assertEquals(
                List.of(
                        "wrong.yaml:18: match: a phrase must start with a word that is always there: '(all) mine'",
                        "wrong.yaml:22: match: a gap is 1 to 20 words wide: '...99'",
                        "wrong.yaml:24: 'match' is missing"),
                catalogue.problems().stream().map(Object::toString).toList());
    }

    @Test
    void tellingWordsAreOffsetsIntoTheTextWithoutMarks() {
        var exemplar = Exemplar.parse("a", "engineer", "So [[I did it]] alone, [[all of it]].", 1);
        assertEquals("So I did it alone, all of it.", exemplar.text());
        var first = exemplar.telling().getFirst();
        assertEquals("I did it", exemplar.text().substring(first.from(), first.to()));
    }
}
