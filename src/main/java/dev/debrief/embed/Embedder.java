package dev.debrief.embed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Turns text into vectors of unit length, so that the dot product of two is the cosine of their angle. */
public interface Embedder {
    /** Names the model and its version; vectors of different models must never meet. */
    String model();

    int dimension();

    /** Starts loading in the background, if there is anything to load, so that the first text need not wait. */
    default void load() {}

    /**
     * The vector of a text; of a long one, as much as the model takes; all zero for one that says nothing. Safe for use by
     * several threads.
     */
    float[] embed(String text);

    /**
     * The vectors of many texts, in their order, on all processors.
     *
     * @param done called once for each text, from several threads
     */
    default List<float[]> embedAll(List<String> texts, Consumer<String> done) {
        int threads = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), texts.size()));
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = new ArrayList<Future<float[]>>();
            for (String text : texts) {
                futures.add(pool.submit(() -> {
                    float[] vector = embed(text);
                    done.accept(text);
                    return vector;
                }));
            }
            var vectors = new ArrayList<float[]>();
            for (var future : futures) vectors.add(future.get());
            return vectors;
        } catch (ExecutionException e) {
            throw new IllegalStateException("embedding failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("embedding was interrupted", e);
        }
    }
}
