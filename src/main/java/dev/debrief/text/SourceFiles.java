package dev.debrief.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** The source files below a folder, in a stable order, and their fingerprint. */
public final class SourceFiles {
    /** Larger files are not read. */
    public static final int LARGEST_FILE_BYTES = 100 << 20;

    /** How many times a file is read while somebody is writing to it. */
    private static final int ATTEMPTS = 3;

    private SourceFiles() {}

    /** The regular files below a folder with one of the extensions, sorted by path. Symbolic links are not followed. */
    public static List<Path> below(Path folder, Set<String> extensions, List<Problem> problems) {
        var files = new ArrayList<Path>();
        visit(folder, extensions, problems, (file, unused) -> files.add(file));
        files.sort(null);
        return files;
    }

    /** The names of the other regular files below a folder, sorted by path, without hidden ones and those in hidden folders. */
    public static List<String> others(Path folder, Set<String> extensions) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> !isHidden(folder.relativize(file)))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !extensions.contains(extension(file)))
                    .sorted()
                    .map(SourceFiles::name)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            // What cannot be listed is reported by those who read the folder.
            return List.of();
        }
    }

    private static boolean isHidden(Path file) {
        for (Path part : file) if (part.toString().startsWith(".")) return true;
        return false;
    }

    /**
     * A number that changes when a file is added, removed, or written. Cheaper than {@link #fingerprint}, since no file is
     * read, and valid on this machine only.
     */
    public static long stamp(Path folder, Set<String> extensions) {
        long[] stamp = {0};
        // Added up, so that the order does not matter, in which the file system lists them.
        visit(folder, extensions, new ArrayList<>(), (file, attributes) -> {
            long one = 31L * file.hashCode() + attributes.size();
            stamp[0] += mixed(31 * one + attributes.lastModifiedTime().toMillis());
        });
        return stamp[0];
    }

    /** The finalizer of SplitMix64 (Steele et al., 2014): every bit depends on every other. */
    private static long mixed(long bits) {
        bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
        return bits ^ (bits >>> 31);
    }

    private static void visit(
            Path folder,
            Set<String> extensions,
            List<Problem> problems,
            BiConsumer<Path, BasicFileAttributes> visitor) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && extensions.contains(extension(file)))
                        visitor.accept(file, attributes);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    problems.add(new Problem(name(file), 0, "could not be opened (" + reason(e) + "); skipped"));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            problems.add(new Problem(name(folder), 0, "could not be listed (" + reason(e) + ")"));
        }
    }

    /**
     * SHA-256 over the names of files, their sizes, and the CRC-32 of their contents. The same files have the same
     * fingerprint, whatever their folders are called. Hashing the contents with SHA-256 would take a tenth of the
     * start-up time, because the JIT compiler has not compiled it by then.
     */
    public static String fingerprint(List<Path> folders, Set<String> extensions) {
        var digest = Hashes.sha256();
        for (Path folder : folders) {
            for (Path file : below(folder, extensions, new ArrayList<>())) {
                String line = folder.relativize(file) + "\t" + contents(file) + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return Hashes.hex(digest.digest(), 16);
    }

    private static String contents(Path file) {
        try {
            long size = Files.size(file);
            if (size > LARGEST_FILE_BYTES) return "too large";
            var crc = new CRC32();
            try (var in = new CheckedInputStream(Files.newInputStream(file), crc)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return size + " " + crc.getValue();
        } catch (IOException e) {
            // The error is reported when the file is read; here it only changes the fingerprint.
            return "unreadable";
        }
    }

    public static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /** The name of a file below a folder, with the folders between them, separated by slashes on every system. */
    public static String name(Path folder, Path file) {
        var names = new ArrayList<String>();
        for (Path part : folder.relativize(file)) names.add(part.toString());
        String name = String.join("/", names);
        return name.isEmpty() ? name(file) : name;
    }

    public static String extension(Path file) {
        String name = name(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Why a file could not be read or written, without the path that Java's own messages begin with. */
    public static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException unused -> "no such file or folder";
            case java.nio.file.AccessDeniedException unused -> "access denied";
            case java.nio.file.FileSystemException file ->
                file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }

    /**
     * Reads a file, again if somebody wrote to it meanwhile.
     *
     * @throws IOException if the file is too large, or was being written to at every attempt
     */
    public static byte[] read(Path file, int largest) throws IOException {
        return read(file, largest, Files::newInputStream);
    }

    /** Opens a file for reading. */
    interface Opener {
        InputStream open(Path file) throws IOException;
    }

    static byte[] read(Path file, int largest, Opener opener) throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            var before = Files.readAttributes(file, BasicFileAttributes.class);
            if (before.size() > largest) throw new IOException("larger than " + (largest >> 20) + " MiB");
            byte[] bytes;
            try (var in = opener.open(file)) {
                bytes = in.readNBytes(largest);
            }
            var after = Files.readAttributes(file, BasicFileAttributes.class);
            boolean same = before.lastModifiedTime().equals(after.lastModifiedTime())
                    && before.size() == after.size()
                    && after.size() == bytes.length;
            if (same) return bytes;
        }
        throw new IOException("it is being written to; index again when it is complete");
    }
}
