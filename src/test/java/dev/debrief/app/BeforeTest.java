package dev.debrief.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown before a passage that points back. Each text is an article whose last passage is meant. */
final class BeforeTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private String before(String text) throws IOException {
        Files.writeString(folder.resolve("a.md"), "# About depots\n\n" + text);
        var article = Articles.in(List.of(folder)).all().findFirst().orElseThrow();
        return Before.of(article.passages().getLast(), article.article()).orElse("");
    }

    @Test
    void isTheLastSentenceOfTheBlockAbove() throws IOException {
        assertEquals("Nobody had asked the drivers.", before("""
                An engineer moved the depot. Nobody
                had asked the drivers. {.fact}

                They left. {.rejection-trigger}
                """));
        assertEquals("Four things fail:", before("""
                Four things fail:

                - They never name a figure. {.rejection-trigger}
                """));
    }

    @Test
    void isTextThatIsNoPassageToo() throws IOException {
        assertEquals("An engineer moved the depot.", before("""
                An engineer moved the depot. {.context}

                - This counted against her. {.rejection-trigger}
                """));
    }

    @Test
    void goesOnToTheSentenceThatDoesNotPointBack() throws IOException {
        assertEquals("Two drivers moved the depot. They told nobody.", before("""
                It was May. Two drivers moved the depot. They told nobody. {.fact}

                So they were turned down. {.rejection-trigger}
                """));
    }

    @Test
    void isNothingBelowAHeadingOrATable() throws IOException {
        assertEquals("", before("An engineer moved it.\n\n## What fails\n\nThey left. {.rejection-trigger}"));
        assertEquals("", before("""
                | who | what |
                | --- | --- |
                | An engineer | They left. {.rejection-trigger} |
                """));
        assertEquals("", before("""
                | who | what |
                | --- | --- |
                | An engineer | moved the depot. {.fact} |

                They left. {.rejection-trigger}
                """));
    }

    @Test
    void isNothingAtTheBeginning() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "They left without a word. {.rejection-trigger}");
        var article = Articles.in(List.of(folder)).all().findFirst().orElseThrow();
        assertEquals(
                "", Before.of(article.passages().getLast(), article.article()).orElse(""));
    }
}
