package dev.debrief.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.HashingEmbedder;
import dev.debrief.domain.Family;
import dev.debrief.domain.Source;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import dev.debrief.search.FacetCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted, and what is named as missing, on two digests by two authors. */
@SuppressWarnings("NullAway.Init")
final class CoverageTest {
    @TempDir
    static Path folder;

    private static KnowledgeBase knowledge;

    private static void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    @BeforeAll
    static void build() throws IOException {
        for (String slug : List.of("hero-narrative", "buzzword-vision"))
            write("patterns/" + slug + ".yaml", Files.readString(Path.of("corpus/patterns", slug + ".yaml")));
        write("articles/one.md", """
                ---
                title: One
                source:
                  title: Original
                  author: Ada
                  mark: first-hand
                passages: declared
                roles: [designer]
                levels: [senior]
                cases:
                  alone:
                    candidate: A designer
                    outcome: rejected
                ---
                At Google a designer was turned down for having drawn every single screen alone. {.rejection-trigger pattern=hero-narrative company=Google verdict=rejected case=alone}

                Another designer at Google drew all icons alone, and the panel did not like it. {.rejection-trigger pattern=hero-narrative company=Google}

                Designers who let others draw are hired. {.approval-signal}
                """);
        write("articles/two.md", """
                ---
                title: Two
                source:
                  title: Another
                  author: ADA
                  mark: official
                passages: declared
                roles: [engineer]
                levels: []
                ---
                An engineer's vision of words in fashion was laughed at by everybody at Google. {.rejection-trigger pattern=buzzword-vision company=Google}

                At Stripe an engineer is asked how the lights go out. {.question company=Stripe}
                """);
        var sources = new Sources(List.of(folder.resolve("articles")), folder.resolve("patterns"));
        knowledge = new Workspace(sources, folder.resolve("index"), new HashingEmbedder(), unused -> {})
                .open(Progress.NONE);
    }

    @AfterAll
    static void close() throws IOException {
        knowledge.close();
    }

    private static Coverage.Row role(String slug) throws IOException {
        return knowledge.coverage().roles().stream()
                .filter(role -> role.value().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void documentsAreCountedByAuthorAndMarkAndOutcome() throws IOException {
        assertEquals(
                new Coverage.Documents(2, 1, 1, Map.of(Source.Standing.FIRST_HAND, 1, Source.Standing.OFFICIAL, 1)),
                knowledge.coverage().documents());
    }

    @Test
    void failuresApprovalsAndPatternsAreCountedByRoleAndLevel() throws IOException {
        var designer = role("designer");
        int senior = levels().indexOf("senior");
        assertEquals(
                new Coverage.Cell(2, 1, Map.of("ownership", 1)),
                designer.levels().get(senior));
        assertEquals(designer.levels().get(senior), designer.whole());
        assertEquals(1, designer.whole().patternsOf(Family.named("ownership").orElseThrow()));
        assertEquals(0, designer.whole().patternsOf(Family.named("strategy").orElseThrow()));
        assertEquals(
                new Coverage.Cell(1, 0, Map.of("strategy", 1)), role("engineer").whole());
        assertEquals(0, role("engineer").levels().get(senior).failures());
        assertEquals(3, knowledge.coverage().all().whole().failures());
    }

    private static List<String> levels() {
        return Coverage.levels().stream().map(level -> level.value()).toList();
    }

    @Test
    void companiesAreCountedInDocuments() throws IOException {
        assertEquals(
                List.of(new FacetCount("Google", "Google", 2, false), new FacetCount("Stripe", "Stripe", 1, false)),
                knowledge.coverage().companies());
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        var gaps = knowledge.gaps();
        assertTrue(
                gaps.thin().contains("Designer: 2 failures and 1 approval signal"),
                gaps.thin().toString());
        assertTrue(
                gaps.thin().contains("Senior: 2 failures and 1 approval signal"),
                gaps.thin().toString());
        assertTrue(gaps.empty().contains("SRE: at any level"), gaps.empty().toString());
        assertTrue(
                gaps.empty().contains("Designer: Junior, Mid-level, Staff, Principal, Director, VP"),
                gaps.empty().toString());
        assertEquals(
                List.of("2 patterns documented by a single author: Fashionable words, no bill; The lone rescuer"),
                gaps.patterns());
    }
}
