package dev.debrief.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipArchiveThresholdInputStream;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a Word document, each of which is unpacked only when it is read, so that pictures never are. What unpacks to a
 * hundred times its size, or to more than 64 MiB, is refused.
 */
final class DocxZip implements ZipEntrySource {
    private static final long LARGEST_PART_BYTES = 64 << 20;

    static {
        // The ratio is the library's default.
        ZipSecureFile.setMaxEntrySize(LARGEST_PART_BYTES);
    }

    private final ZipFile zip;
    private boolean closed;

    DocxZip(byte[] bytes) throws IOException {
        zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
    }

    @Override
    public Enumeration<ZipArchiveEntry> getEntries() {
        return zip.getEntries();
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        return zip.getEntry(path.replace('\\', '/'));
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        // For other methods the library looks for libraries that are not here.
        int method = entry.getMethod();
        if (method != ZipEntry.STORED && method != ZipEntry.DEFLATED)
            throw new IOException("packed by method " + method);
        return new ZipArchiveThresholdInputStream(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
