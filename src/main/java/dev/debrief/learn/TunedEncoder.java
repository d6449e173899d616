package dev.debrief.learn;

import dev.debrief.embed.Bge;
import dev.debrief.embed.Embedder;
import dev.debrief.embed.Tuning;

/**
 * The embedding model that compares answers with failures: the shipped one, whose last layers were trained on the catalogue so that
 * an answer is near to the descriptions of its failure ({@code ./dev tune}; docs/matching.md). Patterns and documents that
 * are held out took no part.
 */
public final class TunedEncoder {
    public static final String NAME = "answers-bge-small-en-v1.5-q";
    /** Raise it when training changes. */
    public static final String FINGERPRINT = "2";

    private TunedEncoder() {}

    /**
     * The shipped embedding model together with this one, which is read when the first answer is compared.
     *
     * @throws IllegalStateException then, if its file is missing or damaged
     */
    public static Embedder embedder(Artifacts artifacts) {
        return Bge.with(
                NAME + "-" + FINGERPRINT,
                () -> artifacts
                        .find(NAME, FINGERPRINT, Tuning.class)
                        .orElseThrow(
                                () -> new IllegalStateException("models/" + NAME + ".cbor is missing or damaged")));
    }
}
