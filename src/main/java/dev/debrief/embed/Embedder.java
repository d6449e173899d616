package dev.debrief.embed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Turns text into vectors of unit length, so that the dot product of two vectors is the cosine of their angle. */
public interface Embedder {
    /** The name and version of the model. Vectors of different models must never be compared. */
    String model();

    int dimension();

    /** The model that compares answers with descriptions of failures: this one, unless another was trained for that. */
    default Embedder forAnswers() {
        return this;
    }

    /** The names of both models: vectors that were kept are of use only to the same ones. */
    default String models() {
        String answers = forAnswers().model();
        return answers.equals(model()) ? answers : model() + ", " + answers;
    }

    /** Loads whatever the model needs, and returns when it is there. The first text does it otherwise. Thread-safe. */
    default void load() {}

    /**
     * The vector of a text: of its beginning, if it is longer than the model accepts; all zeros, if it has no tokens.
     * Safe for use by several threads.
     */
    float[] embed(String text);

    /**
     * The vectors of an answer.
     *
     * @param meaning what {@link #embed} returns
     * @param failure to be compared with those of descriptions of failures by the model {@link #forAnswers}: less what all answers
     *     have in common, so not of unit length
     */
    record AnswerVectors(float[] meaning, float[] failure) {}

    /** Both vectors of an answer, which costs less than one after the other. */
    default AnswerVectors embedAnswer(String text) {
        float[] vector = embed(text);
        return new AnswerVectors(vector, vector);
    }

    /**
     * The vectors of several texts, in order, computed on all processors.
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
