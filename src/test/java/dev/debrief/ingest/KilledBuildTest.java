package dev.debrief.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.debrief.HashingEmbedder;
import dev.debrief.Seed;
import dev.debrief.domain.Schema;
import dev.debrief.store.Candidates;
import dev.debrief.store.Deadline;
import dev.debrief.store.Filters;
import dev.debrief.store.PageRequest;
import dev.debrief.store.lucene.LuceneHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A real process is killed while it builds, again and again: the index is the old one or the new one, never none. */
@Tag("slow")
@Isolated("when it kills depends on how long a build took before")
final class KilledBuildTest {
    /** In all, in two lanes; {@code -Ddebrief.kills=200} is for releases: each kill costs a process. */
    private static final int KILLS_A_LANE = Integer.getInteger("debrief.kills", 24) / 2;

    private static final Path SHELL = Path.of("/bin/bash");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static void write(Path folder, int round) throws IOException {
        var text = new StringBuilder("# Round ").append(round).append('\n');
        for (int i = 0; i < 40; i++)
            text.append("\nCommittees reject claim ")
                    .append(round)
                    .append('-')
                    .append(i)
                    .append(" without evidence.\n");
        Files.writeString(folder.resolve("articles/a.md"), text);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> command(Path folder) {
        return List.of(
                java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                BuildOnce.class.getName(),
                folder.toString());
    }

    private static Process build(Path folder) throws IOException {
        return new ProcessBuilder(command(folder))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The round that the index is of. */
    private static int round(Path folder) throws IOException {
        try (var store = new LuceneHome(folder.resolve("index"), Schema.SHIPPED).open()) {
            var article = store.sidecar().articles().getFirst();
            assertEquals(article.passages(), store.size(), "all of it is there");
            int found = 0;
            var everything = store.match(new Candidates.Everything(), Deadline.none());
            for (var hit : store.find(everything, Filters.NONE, PageRequest.first(1000), Deadline.none())
                    .hits()) {
                assertEquals(new HashingEmbedder().dimension(), store.vector(hit.position()).length);
                found++;
            }
            assertEquals(store.size(), found);
            return Integer.parseInt(article.title().substring("Round ".length()));
        }
    }

    private record Lane(long seed, int old, int fresh) {}

    private static Lane lane(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("articles"));
        Files.createDirectories(folder.resolve("patterns"));
        write(folder, 0);
        var first = build(folder);
        first.getInputStream().read();
        long start = System.nanoTime();
        assertEquals(0, first.waitFor());
        double takes = (System.nanoTime() - start) / 1e6;
        long seed = Seed.of(KilledBuildTest.class);
        var random = new Random(seed);
        int before = 0;
        int old = 0;
        int fresh = 0;
        for (int round = 1; round <= KILLS_A_LANE; round++) {
            write(folder, round);
            var process = build(folder);
            process.getInputStream().read();
            Thread.sleep((long) (takes * (0.5 + random.nextDouble())));
            process.destroyForcibly().waitFor();
            int now = round(folder);
            assertTrue(now == before || now == round, "seed " + seed + ", kill " + round + ": index of " + now);
            if (now == round) fresh++;
            else old++;
            // Kills shall fall before and behind the commit, however fast the machine is just now.
            takes *= now == round ? 0.9 : 1.1;
            before = now;
        }
        var last = build(folder);
        assertEquals(0, last.waitFor(), "what a kill leaves behind does not stand in the way");
        assertEquals(KILLS_A_LANE, round(folder));
        return new Lane(seed, old, fresh);
    }

    @Test
    void whereTheDiskTakesNoMoreTheOldIndexStaysAndTheErrorSaysSo() throws Exception {
        assumeTrue(Files.isExecutable(SHELL), "no shell to limit a process with");
        Files.createDirectories(folder.resolve("articles"));
        Files.createDirectories(folder.resolve("patterns"));
        write(folder, 1);
        assertEquals(0, build(folder).waitFor());
        var before = files();
        write(folder, 2);
        // No file may grow beyond this many KiB, as on a disk that is full.
        var limited = new ArrayList<>(List.of(SHELL.toString(), "-c", "ulimit -f 4; exec \"$@\"", "limited"));
        limited.addAll(command(folder));
        var process = new ProcessBuilder(limited).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertNotEquals(0, process.waitFor(), output);
        assertTrue(output.contains("could not be written") && output.contains("is untouched"), output);
        assertEquals(1, round(folder));
        assertEquals(before, files(), "nothing of the failed build is left");
        assertEquals(0, build(folder).waitFor(), "with room again it is built");
        assertEquals(2, round(folder));
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder.resolve("index"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theIndexIsTheOldOneOrTheNewOne() throws Exception {
        try (var lanes = Executors.newFixedThreadPool(2)) {
            var running = lanes.invokeAll(
                    List.<Callable<Lane>>of(() -> lane(folder.resolve("one")), () -> lane(folder.resolve("two"))));
            int old = 0;
            int fresh = 0;
            for (var lane : running) {
                old += lane.get().old();
                fresh += lane.get().fresh();
            }
            System.out.println((old + fresh) + " kills survived: " + old + " times the old index, " + fresh
                    + " times the new one");
            assertTrue(old > 0 && fresh > 0, "kills fell on both sides of the commit");
        }
    }
}
