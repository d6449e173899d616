package dev.debrief;

import dev.debrief.embed.Embedder;
import dev.debrief.text.Tokens;
import java.util.concurrent.atomic.AtomicInteger;

/** A model for tests that need vectors but no meaning: it hashes words into a few dimensions. */
public final class HashingEmbedder implements Embedder {
    private static final int DIMENSION = 64;

    private final String name;
    private final AtomicInteger calls = new AtomicInteger();

    public HashingEmbedder() {
        this("hashing");
    }

    public HashingEmbedder(String name) {
        this.name = name;
    }

    public int calls() {
        return calls.get();
    }

    @Override
    public String model() {
        return name;
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public float[] embed(String text) {
        calls.incrementAndGet();
        var vector = new float[DIMENSION];
        vector[0] = 1e-3f;
        var tokens = Tokens.of(text);
        for (int i = 0; i < tokens.size(); i++)
            vector[Math.floorMod(tokens.word(i).hashCode(), DIMENSION)] += 1;
        double length = 0;
        for (float v : vector) length += v * v;
        for (int i = 0; i < DIMENSION; i++) vector[i] /= (float) Math.sqrt(length);
        return vector;
    }
}
