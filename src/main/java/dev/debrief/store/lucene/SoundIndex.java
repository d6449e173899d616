package dev.debrief.store.lucene;

import dev.debrief.store.UnusableIndexException;
import dev.debrief.text.SourceFiles;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * Opens an index if every byte of it is as it was written. Lucene keeps a checksum in each file. Those of small files it
 * verifies when it opens an index; those of all others are verified here, before a passage is found in the index or a vector is
 * taken from it.
 *
 * <p>Nothing is put off, however large the index is, so that no answer can come from a part that was not verified: a gigabyte
 * takes a third of a second ({@code docs/performance.md}), and half a million passages are that large.
 */
final class SoundIndex {
    /** Where a message of Lucene names a file. */
    private static final Pattern FILE = Pattern.compile("path=\"[^\"]*?([^\"/\\\\]+)\"");

    private SoundIndex() {}

    /**
     * Opens what was committed last; empty if nothing was.
     *
     * @param folder where the index is, for messages
     * @throws UnusableIndexException if the index is damaged, or another version of Lucene wrote it
     */
    static Optional<DirectoryReader> open(Path folder, Directory directory) throws IOException {
        DirectoryReader reader = null;
        try {
            if (!DirectoryReader.indexExists(directory)) return Optional.empty();
            reader = DirectoryReader.open(directory);
            for (var segment : reader.leaves()) segment.reader().checkIntegrity();
            return Optional.of(reader);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException
                | RuntimeException
                | InternalError e) {
            IOUtils.closeWhileHandlingException(reader);
            throw new UnusableIndexException("the index in " + folder + " cannot be read (" + reason(e) + ")", e);
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(reader);
            throw new IOException("the index in " + folder + " cannot be read (" + SourceFiles.reason(e) + ")", e);
        }
    }

    /** Lucene's own words quote what stands in the place of what was written, and that may be anything. */
    private static String reason(Throwable e) {
        if (e instanceof IndexFormatTooOldException || e instanceof IndexFormatTooNewException)
            return "another version of Lucene wrote it, or it is damaged";
        // How the JVM says that a file which is mapped into memory has no more bytes, or none that the disk can read.
        if (e instanceof InternalError) return "the disk does not deliver all of it";
        return file(e).orElse("it is damaged, or another version of Lucene wrote it");
    }

    /** The file that a failure began with, and what is wrong with it. */
    private static Optional<String> file(Throwable e) {
        var deeper = e.getCause() == null ? Optional.<String>empty() : file(e.getCause());
        if (deeper.isPresent()) return deeper;
        if (e instanceof NoSuchFileException missing)
            return Optional.of(Path.of(missing.getFile()).getFileName() + " is missing");
        var named = FILE.matcher(String.valueOf(e.getMessage()));
        return named.find() ? Optional.of(named.group(1) + " is damaged") : Optional.empty();
    }
}
