package dev.debrief.learn;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Trained models, kept in files. A file is read if it was trained from the same data by the same program; otherwise the
 * model is trained again. The format is CBOR with arrays of floats as bytes, so that reading 10 MB of vectors does not
 * parse numbers. Safe for use by several threads and processes.
 */
public final class Artifacts {
    /** In a class of its own, because making it takes longer than opening an index, which needs no artifact. */
    private static final class Format {
        static final ObjectMapper CBOR = new CBORMapper()
                .registerModule(new SimpleModule()
                        .addSerializer(float[].class, new PackedFloats.Writer())
                        .addDeserializer(float[].class, new PackedFloats.Reader()));
    }

    /**
     * The content of a file.
     *
     * @param format {@link #FORMAT}
     * @param fingerprint fingerprint of the data that the model was trained from
     * @param checksum checksum of {@code content}: without it, a flipped bit would change a weight unnoticed
     * @param content the model, as CBOR of its own, so that it is parsed only if name, fingerprint, and checksum are as
     *     expected
     */
    private record Envelope(int format, String name, String fingerprint, long checksum, byte[] content) {}

    /** Raise it when the files say the same in other bytes; 2: numbers have 16 bits. */
    private static final int FORMAT = 2;

    /** So many models with the same name are kept, so that whoever changes between a few corpora trains each once. */
    private static final int KEPT = 8;

    /** What the threads that want a model wait for, by its name and fingerprint. */
    private static final Map<String, Object> TRAINING = new ConcurrentHashMap<>();

    private final Path shipped;
    private final @Nullable Path cache;

    /** @param shipped the folder that ships with the program; it is never written to */
    public Artifacts(Path shipped) {
        this.shipped = shipped;
        this.cache = null;
    }

    /**
     * @param shipped the folder that ships with the program, which is searched first
     * @param cache the folder for models that had to be trained; created when needed
     */
    public Artifacts(Path shipped, Path cache) {
        this.shipped = shipped;
        this.cache = cache;
    }

    /** The folder {@code models} of the program, whose home the launcher sets, with a cache in {@code target}. */
    public static Artifacts ofProgram() {
        Path home = Path.of(System.getProperty("debrief.home", "."));
        return new Artifacts(home.resolve("models"), home.resolve("target/models"));
    }

    /**
     * Returns the artifact with this name from a file, or trains it.
     *
     * @param fingerprint fingerprint of everything that training depends on
     * @param type type of the artifact, usually a record, which Jackson reads
     * @param training trains the artifact if no file has the fingerprint; may take minutes
     */
    public <T> T get(String name, String fingerprint, Class<T> type, Supplier<T> training) {
        var known = find(name, fingerprint, type);
        if (known.isPresent()) return known.get();
        // Whoever asks for the same model meanwhile waits for it, because training keeps all processors busy.
        synchronized (TRAINING.computeIfAbsent(name + " " + fingerprint, unused -> new Object())) {
            var fresh = find(name, fingerprint, type);
            return fresh.isPresent() ? fresh.get() : trained(name, fingerprint, type, training);
        }
    }

    private <T> T trained(String name, String fingerprint, Class<T> type, Supplier<T> training) {
        // As a file keeps it, so that it is the same model now and after the next start.
        T trained = written(training.get(), type);
        if (cache != null) {
            try {
                write(kept(cache, name, fingerprint), name, fingerprint, trained);
                removeOldest(cache, name);
            } catch (IOException e) {
                // If the folder cannot be written to, the next start has to train again.
            }
        }
        return trained;
    }

    private static <T> T written(T trained, Class<T> type) {
        try {
            return Format.CBOR.readValue(Format.CBOR.writeValueAsBytes(trained), type);
        } catch (IOException e) {
            throw new UncheckedIOException("a model that cannot be kept in a file", e);
        }
    }

    /** Returns the artifact if a file has it. Files that are damaged, stale, or foreign are ignored. */
    public <T> Optional<T> find(String name, String fingerprint, Class<T> type) {
        var files = cache == null
                ? Stream.of(file(shipped, name))
                : Stream.of(file(shipped, name), kept(cache, name, fingerprint));
        return files.flatMap(
                        file -> read(file, name, envelope -> fingerprint.equals(envelope.fingerprint()), type).stream())
                .findFirst();
    }

    /** Returns the artifacts with this name from all folders, whatever they were trained on. */
    public <T> List<T> findAll(String name, Class<T> type) {
        return Stream.concat(
                        Stream.of(file(shipped, name)), cache == null ? Stream.of() : newestFirst(cache, name).stream())
                .flatMap(file -> read(file, name, envelope -> true, type).stream())
                .toList();
    }

    private static <T> Optional<T> read(Path file, String name, Predicate<Envelope> wanted, Class<T> type) {
        try {
            if (!Files.isRegularFile(file)) return Optional.empty();
            var envelope = Format.CBOR.readValue(Files.readAllBytes(file), Envelope.class);
            return isWhole(envelope, name) && wanted.test(envelope)
                    ? Optional.of(Format.CBOR.readValue(envelope.content(), type))
                    : Optional.empty();
        } catch (IOException e) {
            // Whatever is wrong with the file, training replaces it.
            return Optional.empty();
        }
    }

    /** Any component may be null, because Jackson accepts files in which some are missing. */
    private static boolean isWhole(@Nullable Envelope envelope, String name) {
        return envelope != null
                && envelope.format() == FORMAT
                && name.equals(envelope.name())
                && envelope.fingerprint() != null
                && envelope.content() != null
                && checksum(envelope.content()) == envelope.checksum();
    }

    /** Writes an artifact that ships with the program. A concurrent reader sees either the old file or the new one. */
    public static void store(Path folder, String name, String fingerprint, Object artifact) throws IOException {
        write(file(folder, name), name, fingerprint, artifact);
    }

    private static void write(Path file, String name, String fingerprint, Object artifact) throws IOException {
        byte[] content = Format.CBOR.writeValueAsBytes(artifact);
        byte[] all = Format.CBOR.writeValueAsBytes(new Envelope(FORMAT, name, fingerprint, checksum(content), content));
        Files.createDirectories(file.getParent());
        // Not Files.createTempFile, whose files only their owner may read.
        Path fresh = file.resolveSibling(name + "-" + UUID.randomUUID() + ".new");
        try {
            Files.write(fresh, all);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void removeOldest(Path cache, String name) throws IOException {
        for (Path file : newestFirst(cache, name).stream().skip(KEPT).toList()) Files.deleteIfExists(file);
    }

    /** The models of a name that are kept. */
    private static List<Path> newestFirst(Path cache, String name) {
        try (var files = Files.newDirectoryStream(cache, name + "@*.cbor")) {
            return StreamSupport.stream(files.spliterator(), false)
                    .sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Path file(Path folder, String name) {
        return folder.resolve(name + ".cbor");
    }

    /** In the cache, each fingerprint has a file of its own. */
    private static Path kept(Path cache, String name, String fingerprint) {
        return file(cache, name + "@" + fingerprint);
    }

    private static long checksum(byte[] content) {
        var crc = new CRC32C();
        crc.update(content);
        return crc.getValue();
    }
}
