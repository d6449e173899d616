package dev.debrief.learn;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What was learned, kept in files: read where a file was made from the same data by the same program, else trained anew. A
 * file is CBOR; arrays of floats are bytes in it, so that reading 20 MB of vectors parses no numbers. Safe for use by several
 * threads and processes.
 */
public final class Artifacts {
    private static final ObjectMapper CBOR = new CBORMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(float[].class, new PackedFloats.Writer())
                    .addDeserializer(float[].class, new PackedFloats.Reader()));

    /**
     * A file.
     *
     * @param fingerprint of what the content was trained from
     * @param checksum of the content: a bit that fell over would else be taken for a weight
     * @param content CBOR of its own, so that it is read only where the rest is as expected
     */
    private record Envelope(String name, String fingerprint, long checksum, byte[] content) {}

    private final List<Path> folders;
    private final @Nullable Path cache;

    /** @param shipped the folder that comes with the program; nothing is written there */
    public Artifacts(Path shipped) {
        this.folders = List.of(shipped);
        this.cache = null;
    }

    /**
     * @param shipped the folder that comes with the program, looked into first
     * @param cache the folder for what had to be trained; made when something is
     */
    public Artifacts(Path shipped, Path cache) {
        this.folders = List.of(shipped, cache);
        this.cache = cache;
    }

    /** {@code models} of the program's folder, which the launcher names, with a cache among what its build leaves. */
    public static Artifacts ofProgram() {
        Path home = Path.of(System.getProperty("debrief.home", "."));
        return new Artifacts(home.resolve("models"), home.resolve("target/models"));
    }

    /**
     * The artifact of that name.
     *
     * @param fingerprint of all that training depends on
     * @param shape what it is read into, by Jackson: mostly a record
     * @param training makes it where no file has that fingerprint; seconds or minutes
     */
    public <T> T get(String name, String fingerprint, Class<T> shape, Supplier<T> training) {
        var known = find(name, fingerprint, shape);
        if (known.isPresent()) return known.get();
        T trained = training.get();
        if (cache != null) {
            try {
                store(cache, name, fingerprint, trained);
            } catch (IOException e) {
                // A folder that cannot be written costs time at the next start, and nothing else.
            }
        }
        return trained;
    }

    /** The artifact, if a file has it; a file that is damaged, stale, or something else is ignored. */
    public <T> Optional<T> find(String name, String fingerprint, Class<T> shape) {
        return readable(name, envelope -> fingerprint.equals(envelope.fingerprint()), shape)
                .findFirst();
    }

    /** The artifacts of that name in all folders, whatever they were trained on. */
    public <T> List<T> findAll(String name, Class<T> shape) {
        return readable(name, envelope -> true, shape).toList();
    }

    private <T> Stream<T> readable(String name, Predicate<Envelope> wanted, Class<T> shape) {
        return folders.stream().map(folder -> file(folder, name)).flatMap(file -> {
            try {
                if (!Files.isRegularFile(file)) return Stream.empty();
                var envelope = CBOR.readValue(Files.readAllBytes(file), Envelope.class);
                return isWhole(envelope, name) && wanted.test(envelope)
                        ? Stream.of(CBOR.readValue(envelope.content(), shape))
                        : Stream.empty();
            } catch (IOException e) {
                // Whatever is wrong with it, training replaces it.
                return Stream.empty();
            }
        });
    }

    /** Components may be null: Jackson leaves out what a file of another shape does not have. */
    private static boolean isWhole(@Nullable Envelope envelope, String name) {
        return envelope != null
                && name.equals(envelope.name())
                && envelope.fingerprint() != null
                && envelope.content() != null
                && checksum(envelope.content()) == envelope.checksum();
    }

    /** Writes an artifact; who reads meanwhile finds the old file or the new one, whole. */
    public static void store(Path folder, String name, String fingerprint, Object artifact) throws IOException {
        byte[] content = CBOR.writeValueAsBytes(artifact);
        byte[] all = CBOR.writeValueAsBytes(new Envelope(name, fingerprint, checksum(content), content));
        Files.createDirectories(folder);
        // Named here: Files.createTempFile would let nobody else read it.
        Path fresh = folder.resolve(name + "-" + UUID.randomUUID() + ".new");
        try {
            Files.write(fresh, all);
            Files.move(fresh, file(folder, name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static Path file(Path folder, String name) {
        return folder.resolve(name + ".cbor");
    }

    private static long checksum(byte[] content) {
        var crc = new CRC32C();
        crc.update(content);
        return crc.getValue();
    }
}
