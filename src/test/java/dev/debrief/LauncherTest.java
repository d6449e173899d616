package dev.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./debrief} in a checkout that is already built, with a JDK that prints the program's arguments. */
final class LauncherTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void checkout() throws IOException {
        Files.copy(Path.of("debrief"), folder.resolve("debrief"));
        Files.createDirectories(folder.resolve("src/main"));
        Files.writeString(folder.resolve("pom.xml"), "");
        Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        for (String program : List.of("java", "javac")) {
            Path script = Files.writeString(
                    folder.resolve("jdk/bin").resolve(program), "#!/bin/sh\nfor last; do :; done; echo \"$last\"\n");
            script.toFile().setExecutable(true);
        }
        Files.createDirectories(folder.resolve("target/lib"));
        Files.writeString(folder.resolve("target/debrief.jar"), "");
    }

    @Test
    void startsWithTheJdkOfJavaHome() throws Exception {
        assertEquals(
                "--version\n",
                run(Map.of(
                        "HOME",
                        folder.toString(),
                        "JAVA_HOME",
                        folder.resolve("jdk").toString())));
    }

    @Test
    void startsWithoutAHomeFolder() throws Exception {
        String path = folder.resolve("jdk/bin") + ":" + System.getenv("PATH");
        assertEquals("--version\n", run(Map.of("PATH", path)));
    }

    private String run(Map<String, String> environment) throws IOException, InterruptedException {
        var start = new ProcessBuilder("bash", folder.resolve("debrief").toString(), "--version");
        start.environment().remove("HOME");
        start.environment().remove("JAVA_HOME");
        start.environment().put("DEBRIEF_NO_AOT", "1");
        start.environment().putAll(environment);
        var process = start.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
