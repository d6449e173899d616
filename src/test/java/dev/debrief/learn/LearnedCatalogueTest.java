package dev.debrief.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.Seed;
import dev.debrief.catalogue.Catalogue;
import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Pattern;
import dev.debrief.embed.Bge;
import dev.debrief.store.lucene.English;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shipped model is the result of training on the shipped catalogue. */
@Tag("model")
@Tag("slow")
final class LearnedCatalogueTest {
    private static final Path MODELS = Path.of("models");
    private static final String ADVICE = "models/ is stale: rewrite it with ./dev models";
    /** Processors round the sums of a quantised model differently. */
    private static final double LEAST_COSINE = 0.99;

    private static final int SAMPLE = 200;
    private static final float TOLERANCE = 0.05f;

    private final Bge model = new Bge();
    private final Collection<Pattern> patterns =
            Catalogue.read(Path.of("corpus/patterns")).patterns().values();

    /** Regressions amplify how a processor rounds, so they are compared on the shipped vectors. */
    @Test
    void trainingReproducesTheShippedModel() throws IOException {
        String name = TrainedCatalogue.name(model.model());
        String fingerprint = TrainedCatalogue.fingerprint(patterns, model.model());
        if ("rewrite".equals(System.getProperty("debrief.models")))
            Artifacts.store(
                    MODELS,
                    name,
                    fingerprint,
                    TrainedCatalogue.train(
                            patterns, new English(), Map.of(), texts -> model.embedAll(texts, unused -> {})));
        var shipped = shipped();
        var trained = TrainedCatalogue.train(patterns, new English(), shipped.vectors(), texts -> {
            assertEquals(List.of(), texts, ADVICE);
            return List.of();
        });
        assertEquals(trained.vectors().keySet(), shipped.vectors().keySet(), ADVICE);
        assertEquals(trained.stems(), shipped.stems(), ADVICE);
        assertSame(trained.answers(), shipped.answers());
        assertArrayEquals(trained.usual(), shipped.usual(), TOLERANCE, ADVICE);
    }

    @Test
    void shippedVectorsAreThoseOfTheTexts() {
        var texts = new ArrayList<>(patterns.stream()
                .flatMap(pattern -> pattern.failing().stream())
                .map(Exemplar::text)
                .toList());
        Collections.shuffle(texts, new Random(Seed.of(LearnedCatalogueTest.class)));
        var vectors = shipped().vectors();
        for (String text : texts.subList(0, SAMPLE)) {
            double cosine =
                    Statistics.dot(model.embed(text), vectors.getOrDefault(KnownTexts.key(text), new float[384]));
            assertTrue(cosine > LEAST_COSINE, text + " has cosine " + cosine + "; " + ADVICE);
        }
    }

    private TrainedCatalogue shipped() {
        return new Artifacts(MODELS)
                .find(
                        TrainedCatalogue.name(model.model()),
                        TrainedCatalogue.fingerprint(patterns, model.model()),
                        TrainedCatalogue.class)
                .orElseThrow(() -> new AssertionError(ADVICE));
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
