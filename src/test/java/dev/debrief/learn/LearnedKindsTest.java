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
    /** A file keeps eleven bits of a weight; weights are between -2 and 5. */
    private static final float TOLERANCE = 3e-3f;

    @Test
    void trainingReproducesTheShippedModels() throws IOException {
        var trained = LearnedKinds.train(article -> true);
        if ("rewrite".equals(System.getProperty("debrief.models")))
            Artifacts.store(MODELS, LearnedKinds.NAME, LearnedKinds.fingerprint(), trained);
        var shipped = new Artifacts(MODELS).find(LearnedKinds.NAME, LearnedKinds.fingerprint(), LearnedKinds.class);
        assertTrue(shipped.isPresent(), ADVICE);
        var expected = shipped.get().model();
        assertEquals(expected.labels(), trained.model().labels(), ADVICE);
        assertSame(trained.model().own(), expected.own());
        assertSame(trained.model().about(), expected.about());
        assertSame(trained.model().shape(), expected.shape());
    }

    private static void assertSame(LinearKindModel.Part trained, LinearKindModel.Part shipped) {
        assertEquals(shipped.features(), trained.features(), ADVICE);
        assertArrayEquals(shipped.weights(), trained.weights(), TOLERANCE, ADVICE);
    }
}
