package dev.debrief.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.AbstractHistogram;

/** Prints what a benchmark measured and keeps it in {@code target/bench/results.jsonl}, a JSON object a measurement. */
public final class Results {
    static final Path FILE = Path.of("target/bench/results.jsonl");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param name with its unit, such as "p50 ms" */
    public record Figure(String name, double value) {}

    private Results() {}

    /**
     * Adds a measurement.
     *
     * @param benchmark that measured it
     * @param what was measured
     */
    public static void add(String benchmark, String what, List<Figure> figures) {
        System.out.println(what + ": "
                + figures.stream()
                        .map(f -> String.format(Locale.ROOT, "%s %.4g", f.name(), f.value()))
                        .collect(Collectors.joining(", ")));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("benchmark", benchmark);
        line.put("what", what);
        figures.forEach(f -> line.put(f.name(), f.value()));
        line.put("jdk", Runtime.version().toString());
        line.put("processors", Runtime.getRuntime().availableProcessors());
        line.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        try {
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            Files.writeString(
                    FILE, JSON.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param micros latencies in microseconds */
    static List<Figure> latencies(AbstractHistogram micros) {
        return List.of(
                new Figure("requests", micros.getTotalCount()),
                new Figure("p50 ms", micros.getValueAtPercentile(50) / 1e3),
                new Figure("p90 ms", micros.getValueAtPercentile(90) / 1e3),
                new Figure("p99 ms", micros.getValueAtPercentile(99) / 1e3));
    }
}
