package dev.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first start records a start-up cache for all later ones, whatever happens to the first one meanwhile. */
@Tag("slow")
final class LauncherCacheTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Checkout checkout;

    @BeforeEach
    void checkout() throws IOException {
        checkout = Checkout.in(folder).built();
    }

    private boolean isRecorded() {
        return Files.exists(checkout.target("start.aot.of")) && !isRecording();
    }

    private boolean isRecording() {
        return Files.exists(checkout.target("start.lock"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "HUP", "TERM"})
    void itIsRecordedAlthoughTheServerIsStoppedAtOnce(String signal) throws Exception {
        var server = checkout.start(checkout.jdk(), "serve");
        Checkout.await("it is recording", () -> checkout.times("recordings") == 1);
        server.stop(signal);
        assertNotEquals(0, server.end().code());
        Checkout.await("the cache is there", this::isRecorded);
        checkout.java("for all; do case $all in -XX:AOTCache=*) echo cached ;; esac; done");
        assertEquals("cached", checkout.run(checkout.jdk(), "--version").output());
    }

    @Test
    void startsAtTheSameTimeRecordOnce() throws Exception {
        var servers = new Checkout.Running[4];
        for (int i = 0; i < servers.length; i++) servers[i] = checkout.start(checkout.jdk(), "serve");
        Checkout.await("the cache is there", this::isRecorded);
        for (var server : servers) {
            server.stop("INT");
            server.end();
        }
        assertEquals(1, checkout.times("recordings"));
    }

    @Test
    void aRecordingThatWasKilledIsMadeAgainByTheNextStart() throws Exception {
        checkout.java("case $* in *warm-up) kill -KILL $PPID ;; *) exec sleep 60 ;; esac");
        var server = checkout.start(checkout.jdk(), "serve");
        Checkout.await("the lock is left, and nobody has it", () -> isRecording() && !isOwned());
        checkout.javaThatRecords();
        checkout.run(checkout.jdk(), "--version");
        Checkout.await("the cache is there", this::isRecorded);
        server.stop("INT");
        server.end();
    }

    private boolean isOwned() throws IOException {
        Path file = checkout.target("start.lock/owner");
        // Whoever has just taken the lock writes its number next.
        if (!Files.exists(file)) return true;
        String owner = Files.readString(file);
        return owner.isEmpty() || ProcessHandle.of(Long.parseLong(owner)).isPresent();
    }

    @Test
    void aLockThatNobodyRenewsIsVoidAlthoughItsNumberIsThatOfAnotherProcess() throws Exception {
        Path lock = Files.createDirectories(checkout.target("start.lock"));
        Files.writeString(
                lock.resolve("owner"), String.valueOf(ProcessHandle.current().pid()));
        checkout.run(checkout.jdk(), "--version");
        assertEquals(0, checkout.times("recordings"));
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(15, ChronoUnit.MINUTES)));
        checkout.run(checkout.jdk(), "--version");
        Checkout.await("the cache is there", this::isRecorded);
    }

    @Test
    void aRecordingThatHangsIsStopped() throws Exception {
        String launcher = Files.readString(folder.resolve("debrief"));
        assertEquals(
                2, launcher.split("longest=300", -1).length, "the launcher says once how long a recording may take");
        Files.writeString(folder.resolve("debrief"), launcher.replace("longest=300", "longest=2"));
        checkout.java("case $* in *warm-up) echo $$ >\"%s/hangs\"; sleep 600 & wait ;; esac".formatted(folder));
        checkout.run(checkout.jdk(), "--version");
        Checkout.await("it hangs", () -> checkout.times("hangs") == 1);
        long hanging = Long.parseLong(Files.readString(folder.resolve("hangs")).strip());
        Checkout.await("it is stopped", () -> ProcessHandle.of(hanging).isEmpty());
        Checkout.await("the lock is released", () -> !isRecording());
        assertFalse(isRecorded());
    }

    @Test
    void aJarDatedInTheFutureIsRecordedOnce() throws Exception {
        Files.setLastModifiedTime(checkout.target("debrief.jar"), FileTime.from(Instant.parse("2190-01-01T00:00:00Z")));
        checkout.run(checkout.jdk(), "--version");
        Checkout.await("the cache is there", this::isRecorded);
        checkout.run(checkout.jdk(), "--version");
        Checkout.await("nobody records", () -> !isRecording());
        assertEquals(1, checkout.times("recordings"));
    }
}
