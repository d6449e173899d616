package dev.debrief.store.lucene;

import dev.debrief.store.Manifest;
import dev.debrief.store.UnusableIndexException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * What the next index takes over from the one that it replaces.
 *
 * @param reader null if nothing can be taken over
 * @param damage why not, if the index is damaged
 */
record LastIndex(@Nullable DirectoryReader reader, Optional<String> damage) implements Closeable {
    private static final LastIndex NONE = new LastIndex(null, Optional.empty());

    /**
     * Makes room for a writer: Lucene's does not start, or does not finish, if there is an index that is damaged or of another
     * version, or a file that only looks like a part of one.
     *
     * @param model name of the embedding model; vectors of another one are not taken over
     */
    static LastIndex in(Path folder, Directory directory, String model) throws IOException {
        // While files are removed, nobody else may write any.
        try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            return found(folder, directory, model);
        }
    }

    private static LastIndex found(Path folder, Directory directory, String model) throws IOException {
        try {
            var reader = SoundIndex.open(folder, directory);
            return reader.isPresent() ? of(reader.get(), directory, model) : NONE;
        } catch (UnusableIndexException e) {
            keepOnly(List.of(), directory);
            return new LastIndex(null, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static LastIndex of(DirectoryReader reader, Directory directory, String model) throws IOException {
        try {
            var commit = reader.getIndexCommit();
            keepOnly(commit.getFileNames(), directory);
            boolean same = Manifest.of(commit.getUserData())
                    .filter(m -> m.schema() == Manifest.SCHEMA && m.model().equals(model))
                    .isPresent();
            if (same) return new LastIndex(reader, Optional.empty());
            reader.close();
            return NONE;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(reader);
            throw e;
        }
    }

    /** Removes what a build that failed has left beside the last commit, which Lucene's writer does not after a write error. */
    static void keepCommitted(Directory directory) throws IOException {
        try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            keepOnly(
                    DirectoryReader.indexExists(directory)
                            ? SegmentInfos.readLatestCommit(directory).files(true)
                            : List.of(),
                    directory);
        }
    }

    /** Removes all other files that have names of Lucene's. */
    private static void keepOnly(Collection<String> files, Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            boolean commit =
                    file.startsWith(IndexFileNames.SEGMENTS) || file.startsWith(IndexFileNames.PENDING_SEGMENTS);
            boolean segment = IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches();
            if ((commit || segment) && !files.contains(file)) directory.deleteFile(file);
        }
    }

    /** The vector of a text in a field. */
    Optional<float[]> vector(String field, String text) throws IOException {
        return reader == null ? Optional.empty() : Vectors.of(reader, field, text);
    }

    @Override
    public void close() throws IOException {
        if (reader != null) reader.close();
    }
}
