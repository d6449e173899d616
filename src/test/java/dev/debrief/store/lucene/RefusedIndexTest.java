package dev.debrief.store.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of a damaged index that may not be built again: one line, from a process that ends with 1. */
@Tag("slow")
final class RefusedIndexTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void serveReadOnlySaysInOneLineWhichIndexItRefusesWhyAndWhatToDo() throws Exception {
        var index = SmallIndex.in(folder, Segments.LARGEST);
        for (String end : List.of("segments_1", ".si", ".fdt", ".vec", ".tim")) {
            Path copy = index.copy();
            Path damaged = copy.resolve(name(index, end));
            byte[] bytes = Files.readAllBytes(damaged);
            bytes[bytes.length / 2] ^= 1;
            Files.write(damaged, bytes);
            assertRefused(copy, "the index in " + copy + " cannot be read (" + damaged.getFileName() + " is damaged)");
            Files.delete(damaged);
            assertRefused(copy, end.startsWith("segments") ? "there is no index yet" : " is missing)");
        }
    }

    private static String name(SmallIndex index, String end) throws IOException {
        return index.files().stream()
                .map(file -> file.toFile().getName())
                .filter(name -> name.endsWith(end))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(Path index, String reason) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.debrief.Main",
                        "serve",
                        "--read-only",
                        "--port",
                        "0",
                        "--index",
                        index.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), output);
        assertEquals(1, output.lines().count(), output);
        assertTrue(output.startsWith("debrief: "), output);
        assertTrue(output.contains(reason) && output.contains(index.toString()), output);
        assertTrue(output.contains("run \"debrief index\""), output);
    }
}
