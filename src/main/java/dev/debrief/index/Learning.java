package dev.debrief.index;

import dev.debrief.domain.Pattern;
import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/**
 * What an index learns from the catalogue: taken from the last one, where that had the same catalogue, or learned on all
 * processors while passages are linked and written.
 */
final class Learning implements AutoCloseable {
    private record Learned(AnswerModel model, KnownWords words) {}

    /** Its own, so that whoever waits for it need not be one of its threads. */
    private final ForkJoinPool threads = new ForkJoinPool();

    private final Fingerprint fingerprint;
    private final Future<Learned> learned;

    Learning(@Nullable DirectoryReader last, Fingerprint fingerprint, Collection<Pattern> patterns, Vectors vectors)
            throws IOException {
        this.fingerprint = fingerprint;
        var known = last == null ? null : known(last, fingerprint);
        this.learned = threads.submit(() -> known != null
                ? known
                : new Learned(
                        AnswerModel.train(patterns, text -> vectors.of(text).vector()), KnownWords.of(patterns)));
    }

    private static @Nullable Learned known(DirectoryReader last, Fingerprint fingerprint) throws IOException {
        var model = Documents.learned(last, Fields.TYPE_MODEL, fingerprint, AnswerModel.class);
        var words = Documents.learned(last, Fields.TYPE_WORDS, fingerprint, KnownWords.class);
        return model.isPresent() && words.isPresent() ? new Learned(model.get(), words.get()) : null;
    }

    /** Adds it to an index when it is there. */
    void writeTo(IndexWriter writer) throws IOException {
        try {
            writer.addDocument(Documents.model(learned.get().model(), fingerprint));
            writer.addDocument(Documents.words(learned.get().words(), fingerprint));
        } catch (ExecutionException e) {
            throw new IllegalStateException("learning from the catalogue failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("learning from the catalogue was interrupted", e);
        }
    }

    /** Gives up what is still being learned. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
