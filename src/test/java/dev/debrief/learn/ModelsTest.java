package dev.debrief.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.HashingEmbedder;
import dev.debrief.catalogue.Catalogue;
import dev.debrief.domain.Pattern;
import dev.debrief.store.lucene.English;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final HashingEmbedder embedder = new HashingEmbedder();

    private int embedded(List<Pattern> patterns) {
        int before = embedder.calls();
        var models = new Models(new Artifacts(folder.resolve("shipped"), folder.resolve("cache")), new English(), "m");
        models.catalogue(patterns, texts -> embedder.embedAll(texts, unused -> {}));
        return embedder.calls() - before;
    }

    @Test
    void aCatalogueIsTrainedOnceAndAfterAChangeOnlyNewTextsAreEmbedded() {
        var patterns = List.copyOf(
                Catalogue.read(Path.of("corpus/patterns")).patterns().values());
        var few = patterns.subList(0, 3);
        int first = embedded(few);
        assertEquals(0, embedded(few), "trained already");
        int more = embedded(patterns.subList(0, 4));
        int answers =
                patterns.get(3).failing().size() + patterns.get(3).strong().size();
        assertEquals(
                answers + patterns.get(3).documented().size() + 1, more, "the answers, statements, and description");
        assertEquals(0, embedded(few.subList(0, 2)), "all of its texts are known");
        assertTrue(first > more, first + " and " + more);
    }
}
