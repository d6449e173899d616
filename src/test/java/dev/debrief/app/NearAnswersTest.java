package dev.debrief.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.HashingEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finds repetitions in a catalogue, with an embedder that knows only words. */
final class NearAnswersTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void thePairThatSaysTheSameComesFirstAndFailingAnswersAreNotComparedWithStrongOnes() throws IOException {
        String hero = Files.readString(Path.of("corpus/patterns/hero-narrative.yaml"));
        Files.writeString(folder.resolve("hero-narrative.yaml"), hero.replaceFirst("related: .*", "related: []"));
        // The first failing answer again, under another name, among the answers of another pattern.
        String spine = Files.readString(Path.of("corpus/patterns/no-spine.yaml"));
        int answers = hero.indexOf("failing:\n") + "failing:\n".length();
        String first = hero.substring(answers, hero.indexOf("  - about:", answers + 1));
        Files.writeString(
                folder.resolve("no-spine.yaml"),
                spine.replaceFirst("related: .*", "related: []")
                        .replace("failing:\n", "failing:\n" + first.replaceFirst("about: .*", "about: again")));
        var pairs = Workspace.nearAnswers(folder, new HashingEmbedder(), 5);
        assertEquals(5, pairs.size());
        var nearest = pairs.getFirst();
        assertEquals("hero-narrative", nearest.one().pattern());
        assertEquals("no-spine", nearest.other().pattern());
        assertEquals(nearest.one().text(), nearest.other().text());
        assertTrue(nearest.cosine() > 0.999, nearest.toString());
        for (int i = 1; i < pairs.size(); i++)
            assertTrue(pairs.get(i - 1).cosine() >= pairs.get(i).cosine(), pairs.toString());
        for (var pair : pairs) assertEquals(pair.one().failing(), pair.other().failing(), pair.toString());
    }
}
