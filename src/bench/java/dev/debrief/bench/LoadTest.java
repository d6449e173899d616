package dev.debrief.bench;

import dev.debrief.app.Limits;
import dev.debrief.app.LiveKnowledgeBase;
import dev.debrief.app.Workspace;
import dev.debrief.bench.Results.Figure;
import dev.debrief.embed.Bge;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import dev.debrief.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Many clients against a real server on loopback, with the shipped corpus: searches, facets, suggestions, drafts, and the
 * index replaced under them every ten seconds. Each client sends at a fixed rate whatever the answers take, and a request that
 * had to wait for the one before it counts from when it was due, so that slow answers are not left out. Prints statuses,
 * latencies and the heap before and after.
 *
 * <p>Arguments: clients (200), seconds (120), requests a second and client (1), seconds between two builds (10; 0: none).
 */
public final class LoadTest {
    private static final String[] QUERIES = {
        "influence", "why do candidates fail", "staff scope", "google committee", "trade-offs", "failure story"
    };

    private record Answer(int status, String body) {}

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String base;
    private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();
    private final Map<String, ConcurrentHistogram> latencies = new ConcurrentSkipListMap<>();
    private final AtomicInteger wrong = new AtomicInteger();

    private LoadTest(String base) {
        this.base = base;
    }

    public static void main(String[] args) throws Exception {
        int clients = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 120;
        double rate = args.length > 2 ? Double.parseDouble(args[2]) : 1;
        int pause = args.length > 3 ? Integer.parseInt(args[3]) : 10;
        var sources = new Sources(List.of(Path.of("corpus/articles")), Path.of("corpus/patterns"));
        var model = new Bge();
        var workspace = new Workspace(sources, Path.of("target/bench/shipped"), model, System.err::println);
        var limits = new Limits(64, Duration.ofSeconds(2), Duration.ofSeconds(10), 100_000, 100_000, List.of());
        var live = LiveKnowledgeBase.of(workspace.open(Progress.NONE));
        try (live;
                var server = WebServer.start(live, limits, "127.0.0.1", 0)) {
            var test = new LoadTest("http://127.0.0.1:" + server.port());
            for (int i = 0; i < 300; i++) test.one(new Random(i), System.nanoTime());
            test.statuses.clear();
            test.latencies.clear();
            long before = heap();
            test.run(clients, seconds, rate, pause, () -> {
                workspace.rebuild(Progress.NONE);
                live.replace(workspace.openAsItIs());
            });
            Results.add(
                    "load",
                    "heap after a collection",
                    List.of(new Figure("before MiB", before >> 20), new Figure("after MiB", heap() >> 20)));
        }
    }

    private interface Reindex {
        void run() throws IOException;
    }

    private void run(int clients, int seconds, double rate, int pause, Reindex reindex) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        long every = (long) (1e9 / rate);
        var replaced = new AtomicLong();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> {
                while (pause > 0 && System.nanoTime() < end - pause * 1_000_000_000L) {
                    Thread.sleep(pause * 1_000L);
                    reindex.run();
                    replaced.incrementAndGet();
                }
                return null;
            });
            for (int c = 0; c < clients; c++) {
                var random = new Random(31L * c + 7);
                // Evenly spread: clients that all ask at once would measure each other.
                long phase = every / clients * c;
                threads.submit(() -> {
                    long due = start + phase;
                    while (due < end) {
                        long wait = due - System.nanoTime();
                        if (wait > 0) Thread.sleep(Duration.ofNanos(wait));
                        // Late because of the answer before it, not because a timer woke late.
                        one(random, wait > 0 ? System.nanoTime() : due);
                        due += every;
                    }
                    return null;
                });
            }
        }
        double took = (System.nanoTime() - start) / 1e9;
        long total = statuses.values().stream().mapToLong(LongAdder::sum).sum();
        System.out.printf(
                Locale.ROOT,
                "%d clients, %.0f s, %d requests (%.0f a second), index replaced %d times%n",
                clients,
                took,
                total,
                total / took,
                replaced.get());
        System.out.println("statuses " + statuses + ", wrong answers " + wrong);
        latencies.forEach((name, each) -> Results.add("load", name, Results.latencies(each)));
    }

    /** One request of the mix; its latency counts from {@code from}. */
    private void one(Random random, long from) {
        String query = QUERIES[random.nextInt(QUERIES.length)].replace(' ', '+');
        String name;
        Answer answer;
        try {
            switch (random.nextInt(20)) {
                case 0 -> {
                    name = "nearest";
                    answer = post("/api/nearest", Samples.POSTED);
                    if (answer.status() == 200 && answer.body().startsWith("{\"verdict\":\"none\""))
                        wrong.incrementAndGet();
                }
                case 1, 2, 3, 4 -> {
                    name = "suggest";
                    answer = get("/api/suggest?q=" + query.substring(0, 3));
                    if (answer.status() == 200 && !answer.body().contains("\"suggestions\"")) wrong.incrementAndGet();
                }
                case 5, 6, 7 -> {
                    name = "page";
                    answer = get("/search?q=" + query + "&kind=bad-example");
                    if (answer.status() == 200 && !answer.body().contains("class=\"hit\"")) wrong.incrementAndGet();
                }
                default -> {
                    name = "search";
                    answer = get("/api/search?q=" + query + (random.nextBoolean() ? "&level=staff" : ""));
                    if (answer.status() == 200 && answer.body().contains("\"total\":0,")) wrong.incrementAndGet();
                }
            }
        } catch (IOException e) {
            name = "failed";
            answer = new Answer(-1, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        statuses.computeIfAbsent(answer.status(), unused -> new LongAdder()).increment();
        latencies
                .computeIfAbsent(name, unused -> new ConcurrentHistogram(3))
                .recordValue(Math.max(0, (System.nanoTime() - from) / 1_000));
    }

    private Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    private Answer post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response =
                client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
