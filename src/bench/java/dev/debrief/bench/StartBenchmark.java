package dev.debrief.bench;

import dev.debrief.bench.Results.Figure;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * {@code ./debrief serve} in a process of its own, from its start to the first page and to ready, and what it holds of the
 * memory (Linux only) at the first page, before the model is loaded, and after the first search and draft. Medians of several
 * starts; a first one fills the start-up cache.
 *
 * <p>Arguments: starts (5).
 */
public final class StartBenchmark {
    /** How long a start-up cache takes to be written behind the first start. */
    private static final int CACHE_MILLIS = 45_000;

    private static final long LONGEST_NANOS = 300_000_000_000L;

    private record Start(double page, double ready, double before, double after) {}

    private StartBenchmark() {}

    public static void main(String[] args) throws Exception {
        int starts = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        start();
        Thread.sleep(CACHE_MILLIS);
        var all = new Start[starts];
        for (int i = 0; i < starts; i++) all[i] = start();
        Results.add(
                "start",
                "./debrief serve",
                List.of(
                        new Figure("first page ms", median(all, Start::page)),
                        new Figure("ready ms", median(all, Start::ready)),
                        new Figure("resident at the first page MiB", median(all, Start::before)),
                        new Figure("resident after a search and a draft MiB", median(all, Start::after))));
    }

    private static double median(Start[] starts, ToDoubleFunction<Start> figure) {
        return Samples.median(Arrays.stream(starts).mapToDouble(figure).toArray());
    }

    private static Start start() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String base = "http://127.0.0.1:" + port;
        try (var client = HttpClient.newHttpClient()) {
            long began = System.nanoTime();
            var server = new ProcessBuilder("./debrief", "serve", "--port", String.valueOf(port))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                double page = until(server, client, base + "/", began);
                double before = resident(server.pid());
                double ready = until(server, client, base + "/readyz", began);
                until(server, client, base + "/api/search?q=influence", began);
                client.send(
                        HttpRequest.newBuilder(URI.create(base + "/api/nearest"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(Samples.POSTED))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
                return new Start(page, ready, before, resident(server.pid()));
            } finally {
                server.destroy();
                server.waitFor();
            }
        }
    }

    /** Milliseconds from the start until an address is answered with 200. */
    private static double until(Process server, HttpClient client, String address, long began)
            throws InterruptedException {
        while (server.isAlive() && System.nanoTime() - began < LONGEST_NANOS) {
            try {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 200) return (System.nanoTime() - began) / 1e6;
            } catch (IOException e) {
                // It does not listen yet.
            }
            Thread.sleep(5);
        }
        throw new IllegalStateException("the server does not answer " + address);
    }

    private static double resident(long process) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(process), "status")))
            if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
        return Double.NaN;
    }
}
