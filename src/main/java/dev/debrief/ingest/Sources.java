package dev.debrief.ingest;

import dev.debrief.catalogue.Catalogue;
import dev.debrief.read.Corpus;
import dev.debrief.text.SourceFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What an index is made from.
 *
 * @param articles folders of articles
 * @param patterns folder of the catalogue
 */
public record Sources(List<Path> articles, Path patterns) {
    public Sources {
        articles = List.copyOf(articles);
    }

    /** Changes whenever an article, a pattern, or the program changes. */
    public Fingerprint fingerprint() {
        return new Fingerprint(
                SourceFiles.fingerprint(articles, Corpus.EXTENSIONS),
                SourceFiles.fingerprint(List.of(patterns), Catalogue.EXTENSIONS),
                program());
    }

    /** Changes when a file is added, removed, or written. Cheaper than {@link #fingerprint}, and valid on this machine only. */
    public long stamp() {
        long stamp = SourceFiles.stamp(patterns, Catalogue.EXTENSIONS);
        for (Path folder : articles) stamp = 31 * stamp + SourceFiles.stamp(folder, Corpus.EXTENSIONS);
        return stamp;
    }

    /** Each version of the program may read articles differently, so its code counts as a source. */
    private static String program() {
        try {
            var source = Sources.class.getProtectionDomain().getCodeSource();
            Path place = source == null ? null : Path.of(source.getLocation().toURI());
            if (place == null) return "unknown";
            var crc = new CRC32();
            // A jar, or a folder of classes while it is being developed.
            try (var files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList())
                    crc.update(Files.readAllBytes(file));
            }
            return Long.toHexString(crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own file cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own place is no address", e);
        }
    }
}
