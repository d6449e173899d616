package dev.debrief.store.lucene;

import dev.debrief.domain.Schema;
import dev.debrief.store.IndexLockedException;
import dev.debrief.store.Manifest;
import dev.debrief.store.PassageStore;
import dev.debrief.store.StoreHome;
import dev.debrief.store.StoreWriter;
import dev.debrief.store.UnusableIndexException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/** A Lucene index in a folder. */
public final class LuceneHome implements StoreHome {
    private static final String NO_INDEX = "there is no index yet";

    private final Path folder;
    private final Schema schema;
    private final int largestSegment;

    public LuceneHome(Path folder, Schema schema) {
        this(folder, schema, Segments.LARGEST);
    }

    /** @param largestSegment documents of a segment, about; if there are more, there are several segments */
    LuceneHome(Path folder, Schema schema, int largestSegment) {
        this.folder = folder;
        this.schema = schema;
        this.largestSegment = largestSegment;
    }

    @Override
    public PassageStore open() throws IOException {
        // Lucene would make the folder, and fail if it may not.
        if (!Files.isDirectory(folder)) throw new UnusableIndexException(NO_INDEX);
        Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = null;
        try {
            reader = SoundIndex.open(folder, directory).orElseThrow(() -> new UnusableIndexException(NO_INDEX));
            return new LuceneStore(reader, manifest(reader), schema);
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(reader, directory);
            throw e;
        } catch (RuntimeException e) {
            // It is sound, so another version of this program wrote it.
            IOUtils.closeWhileHandlingException(reader, directory);
            throw new UnusableIndexException("the index in " + folder + " cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static Manifest manifest(DirectoryReader reader) throws IOException {
        var manifest = Manifest.of(reader.getIndexCommit().getUserData())
                .orElseThrow(() -> new UnusableIndexException("the index was not made by Debrief"));
        if (manifest.schema() != Manifest.SCHEMA)
            throw new UnusableIndexException(
                    "the index has version " + manifest.schema() + ", this program needs " + Manifest.SCHEMA);
        return manifest;
    }

    @Override
    public StoreWriter write(String model, int passages) throws IOException {
        try {
            Files.createDirectories(folder);
            // Lucene would say that its lock file does not exist.
            if (!Files.isWritable(folder)) throw new AccessDeniedException(folder.toString());
            return new LuceneStoreWriter(folder, schema, model, new Segments(passages, largestSegment));
        } catch (FileAlreadyExistsException e) {
            throw new FileSystemException(folder.toString(), null, "it is not a folder");
        } catch (LockObtainFailedException e) {
            throw new IndexLockedException(folder, WriterNote.read(folder), e);
        }
    }

    /** The folder. */
    @Override
    public String toString() {
        return folder.toString();
    }
}
