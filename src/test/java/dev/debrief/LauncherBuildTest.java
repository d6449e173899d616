package dev.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./debrief} builds the program if it must, and only then. */
@Tag("slow")
final class LauncherBuildTest {
    private static final Instant FUTURE = Instant.parse("2190-01-01T00:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Checkout checkout;

    @BeforeEach
    void checkout() throws IOException {
        checkout = Checkout.in(folder);
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(checkout.jdk());
        environment.put("DEBRIEF_NO_AOT", "1");
        return environment;
    }

    private Checkout.Run start() throws Exception {
        return checkout.run(environment(), "--version");
    }

    private void assertBuilds(long times) throws Exception {
        var run = start();
        assertTrue(run.code() == 0 && run.output().endsWith("--version"), run.output());
        assertEquals(times, checkout.times("builds"));
    }

    @Test
    void itIsBuiltOnceAndAgainWhenASourceChanged() throws Exception {
        assertBuilds(1);
        assertBuilds(1);
        Files.writeString(folder.resolve("src/main/Main.java"), "class Main { int changed; }");
        assertBuilds(2);
        Files.delete(folder.resolve("src/main/Main.java"));
        assertBuilds(3);
        assertBuilds(3);
    }

    @Test
    void sourcesDatedInTheFutureAreBuiltOnce() throws Exception {
        Path source = folder.resolve("src/main/Main.java");
        Files.setLastModifiedTime(source, FileTime.from(FUTURE));
        assertBuilds(1);
        assertBuilds(1);
        Files.writeString(source, "class Main { int changed; }");
        Files.setLastModifiedTime(source, FileTime.from(FUTURE));
        assertBuilds(2);
        assertBuilds(2);
    }

    @Test
    void aSourceThatChangesDuringTheBuildIsBuiltAtTheNextStart() throws Exception {
        checkout.maven("echo 'class Main { int changed; }' >src/main/Main.java; sleep 1");
        assertBuilds(1);
        checkout.maven("");
        assertBuilds(2);
        assertBuilds(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "HUP", "TERM", "KILL"})
    void anInterruptedBuildIsNotUsed(String signal) throws Exception {
        checkout.maven("touch target/debrief.jar target/classes/half target/lib/half; echo $$ >maven; exec sleep 8");
        var running = checkout.start(environment(), "--version");
        Checkout.await("Maven has written half of it", () -> checkout.times("maven") == 1);
        running.stop(signal);
        assertFalse(running.end().output().contains("--version"));
        long maven = Long.parseLong(Files.readString(folder.resolve("maven")).strip());
        if (!signal.equals("KILL")) assertTrue(ProcessHandle.of(maven).isEmpty(), "Maven was stopped too");
        checkout.maven("");
        assertBuilds(2);
        assertFalse(Files.exists(checkout.target("classes/half")), "it is built from nothing");
        assertFalse(Files.exists(checkout.target("lib/half")), "libraries that were half copied are copied again");
    }

    @Test
    void stoppingTheLauncherAloneStopsMaven() throws Exception {
        checkout.maven("echo $$ >maven; exec sleep 60");
        var running = checkout.start(environment(), "--version");
        Checkout.await("Maven runs", () -> checkout.times("maven") == 1);
        Checkout.kill("TERM", String.valueOf(running.group()));
        assertEquals(143, running.end().code());
        long maven = Long.parseLong(Files.readString(folder.resolve("maven")).strip());
        assertTrue(ProcessHandle.of(maven).isEmpty());
    }

    @Test
    void aFailedBuildIsReportedAndNotUsed() throws Exception {
        checkout.maven("touch target/debrief.jar; echo '[ERROR] Main.java:1: no'; exit 1");
        var failed = start();
        assertEquals(1, failed.code());
        assertTrue(failed.output().contains("[ERROR] Main.java:1: no\ndebrief: the build failed"), failed.output());
        checkout.maven("");
        assertBuilds(2);
    }

    @Test
    void aSecondStartWaitsForTheBuildOfTheFirst() throws Exception {
        checkout.maven("sleep 3");
        var first = checkout.start(environment(), "--version");
        Checkout.await("the first one builds", () -> checkout.times("builds") == 1);
        var second = start();
        assertTrue(second.output().startsWith("Another start of Debrief is building it"), second.output());
        assertTrue(second.output().endsWith("--version"), second.output());
        assertEquals(0, first.end().code());
        assertEquals(1, checkout.times("builds"));
    }

    @Test
    void aStartThatWasKilledWhileItWaitedOrBuiltKeepsNoOtherFromBuilding() throws Exception {
        Path lock = Files.createDirectories(checkout.target("build.lock"));
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(lock.resolve("owner"), gone.pid() + " " + gone.pid());
        assertBuilds(1);
    }

    @Test
    void whatTheBuildIsDoingIsPrintedEveryFewSeconds() throws Exception {
        checkout.maven("""
                echo '[INFO] Downloading from central: https://repo.maven.apache.org/a.jar'
                echo '[INFO] Downloaded from central: https://repo.maven.apache.org/a.jar (4 kB)'
                echo '[INFO] Downloaded from central: https://repo.maven.apache.org/b.jar (4 kB)'
                sleep 7
                echo '[INFO] Compiling 376 source files with javac [forked debug release 25] to target/classes'
                sleep 6""");
        var lines = start().output().lines().toList();
        assertTrue(lines.get(0).startsWith("Building Debrief; the first build takes"), lines.toString());
        assertTrue(
                lines.get(1).matches("Building Debrief: downloading libraries \\(2 so far\\), \\d+ s"),
                lines.toString());
        assertTrue(lines.get(2).matches("Building Debrief: compiling, \\d+ s"), lines.toString());
    }
}
