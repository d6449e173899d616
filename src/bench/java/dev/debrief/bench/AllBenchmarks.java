package dev.debrief.bench;

import dev.debrief.store.lucene.PartsBenchmark;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs every benchmark, each in a process of its own: half an hour, and some minutes more where the corpora must be built. */
public final class AllBenchmarks {
    private static final List<List<String>> ALL = List.of(
            List.of("org.openjdk.jmh.Main", "-rf", "json", "-rff", "target/bench/jmh.json"),
            List.of(GrowthBenchmark.class.getName(), "10000", "100000"),
            List.of(PartsBenchmark.class.getName()),
            List.of(HttpBenchmark.class.getName()),
            List.of(VectorBenchmark.class.getName(), "20000"),
            List.of(BuildBenchmark.class.getName()),
            List.of(StartBenchmark.class.getName()),
            List.of(LoadTest.class.getName(), "200", "120", "0.25"));

    private AllBenchmarks() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Files.deleteIfExists(Results.FILE);
        for (var benchmark : ALL) {
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            command.addAll(List.of("-cp", System.getProperty("java.class.path")));
            command.addAll(benchmark);
            System.out.println("== " + String.join(" ", benchmark));
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) throw new IOException(benchmark.getFirst() + " ended with " + code);
        }
    }
}
