package dev.debrief.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shipped models are the result of training on the data files. */
final class LearnedKindsTest {
    private static final Path MODELS = Path.of("models");
    private static final String ADVICE = "models/kinds.cbor is stale: rewrite it with ./dev models";
    /** Machines round logarithms differently. Weights are between -2 and 5. */
    private static final float TOLERANCE = 1e-4f;

    @Test
    void trainingReproducesTheShippedModels() throws IOException {
        var trained = LearnedKinds.train();
        if ("rewrite".equals(System.getProperty("debrief.models")))
            Artifacts.store(MODELS, LearnedKinds.NAME, LearnedKinds.fingerprint(), trained);
        var shipped = new Artifacts(MODELS).find(LearnedKinds.NAME, LearnedKinds.fingerprint(), LearnedKinds.class);
        assertTrue(shipped.isPresent(), ADVICE);
        assertSame(trained.sentences(), shipped.get().sentences());
        assertSame(trained.headings(), shipped.get().headings());
    }

    private static void assertSame(KindModel.Trained trained, KindModel.Trained shipped) {
        assertEquals(trained.labels(), shipped.labels(), ADVICE);
        assertEquals(trained.features(), shipped.features(), ADVICE);
        assertArrayEquals(trained.weights(), shipped.weights(), TOLERANCE, ADVICE);
    }
}
