package dev.debrief.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.catalogue.Catalogue;
import dev.debrief.embed.Bge;
import dev.debrief.store.lucene.English;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shipped model is the result of training on the shipped catalogue. */
@Tag("model")
@Tag("slow")
final class LearnedCatalogueTest {
    private static final Path MODELS = Path.of("models");
    private static final String ADVICE = "models/ is stale: rewrite it with ./dev models";
    /** Processors round the sums of a quantised model differently, and regressions amplify that. */
    private static final double LEAST_COSINE = 0.999;

    private static final float TOLERANCE = 0.05f;

    @Test
    void trainingReproducesTheShippedModel() throws IOException {
        var model = new Bge();
        var patterns = Catalogue.read(Path.of("corpus/patterns")).patterns().values();
        String name = TrainedCatalogue.name(model.model());
        String fingerprint = TrainedCatalogue.fingerprint(patterns, model.model());
        var trained =
                TrainedCatalogue.train(patterns, new English(), Map.of(), texts -> model.embedAll(texts, unused -> {}));
        if ("rewrite".equals(System.getProperty("debrief.models"))) Artifacts.store(MODELS, name, fingerprint, trained);
        var shipped = new Artifacts(MODELS)
                .find(name, fingerprint, TrainedCatalogue.class)
                .orElseThrow(() -> new AssertionError(ADVICE));
        assertEquals(trained.vectors().keySet(), shipped.vectors().keySet(), ADVICE);
        trained.vectors().forEach((key, vector) -> {
            double cosine = Statistics.dot(vector, shipped.vectors().getOrDefault(key, new float[vector.length]));
            assertTrue(cosine > LEAST_COSINE, key + " has cosine " + cosine + "; " + ADVICE);
        });
        assertEquals(trained.stems(), shipped.stems(), ADVICE);
        assertSame(trained.answers(), shipped.answers());
    }

    private static void assertSame(AnswerModel trained, AnswerModel shipped) {
        assertEquals(trained.patterns(), shipped.patterns(), ADVICE);
        assertArrayEquals(trained.mean(), shipped.mean(), TOLERANCE, ADVICE);
        assertArrayEquals(trained.stance(), shipped.stance(), TOLERANCE, ADVICE);
        for (int i = 0; i < trained.patterns().size(); i++)
            assertArrayEquals(
                    trained.weights().get(i),
                    shipped.weights().get(i),
                    TOLERANCE,
                    trained.patterns().get(i));
        assertEquals(trained.words().keySet(), shipped.words().keySet(), ADVICE);
        trained.words()
                .forEach((word, weight) ->
                        assertEquals(weight, shipped.words().getOrDefault(word, 99f), TOLERANCE, word + "; " + ADVICE));
    }
}
