package dev.debrief.bench;

import dev.debrief.app.Limits;
import dev.debrief.app.LiveKnowledgeBase;
import dev.debrief.bench.Results.Figure;
import dev.debrief.domain.Schema;
import dev.debrief.store.PassageCodec;
import dev.debrief.web.WebServer;
import dev.debrief.wire.Json;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Lexical and hybrid searches over HTTP beside a minimal server, which answers with bare drill-sideways or the bare hybrid search as
 * JSON, and beside one that always answers the same bytes. Clients ask one request after the other; the servers take turns, several
 * rounds, and the median of the rounds counts.
 *
 * <p>Arguments: passages (100000), clients (8), seconds a round (5), rounds (5).
 */
public final class HttpBenchmark {
    private static final PassageCodec CODEC = new PassageCodec(Schema.SHIPPED);

    /** Stands for a query that nobody asked before, and whose vector is known. */
    private static final String NEW = "NEW";
    /** Stands for a query whose vector nobody knows: a number that no passage has follows the words. */
    private static final String NEW_TO_THE_MODEL = "NEW-TO-THE-MODEL";

    private final HttpClient client = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final AtomicInteger asked = new AtomicInteger();
    private final int clients;
    private final int seconds;

    private record Round(double perSecond, double p50, double p99) {}

    private HttpBenchmark(int clients, int seconds) {
        this.clients = clients;
        this.seconds = seconds;
    }

    private static int argument(String[] args, int at, int otherwise) {
        return args.length > at ? Integer.parseInt(args[at]) : otherwise;
    }

    public static void main(String[] args) throws Exception {
        var model = new MixedVectors();
        var limits = new Limits(64, Duration.ofSeconds(30), Duration.ofSeconds(30), 1_000_000, 1_000_000, List.of());
        var bench = new HttpBenchmark(argument(args, 1, 8), argument(args, 2, 5));
        int passages = argument(args, 0, 100_000);
        var knowledge = Synthetic.open(passages, model);
        knowledge.load(); // or the first clients would wait longer than they may
        try (var live = LiveKnowledgeBase.of(knowledge);
                var bare = new Bare(Synthetic.index(passages));
                var server = WebServer.start(live, limits, "127.0.0.1", 0)) {
            var minimal = Javalin.create(config -> {
                        config.startup.showJavalinBanner = false;
                        config.concurrency.useVirtualThreads = true;
                        config.routes.get(
                                "/search",
                                ctx -> ctx.contentType("application/json")
                                        .result(json(bare, Objects.requireNonNull(ctx.queryParam("q")))));
                        config.routes.get(
                                "/hybrid",
                                ctx -> ctx.contentType("application/json")
                                        .result(hybrid(bare, Objects.requireNonNull(ctx.queryParam("q")), model)));
                        byte[] fixed = new byte[12_000];
                        Arrays.fill(fixed, (byte) 'x');
                        config.routes.get("/fixed", ctx -> ctx.result(fixed));
                    })
                    .start("127.0.0.1", 0);
            String own = "http://127.0.0.1:" + server.port() + "/api/search?";
            String other = "http://127.0.0.1:" + minimal.port();
            Map<String, String> targets = new LinkedHashMap<>();
            targets.put("always the same", other + "/fixed?q=");
            targets.put("minimal", other + "/search?q=");
            targets.put("lexical", own + "mode=lexical&q=");
            targets.put("minimal hybrid", other + "/hybrid?q=" + NEW);
            targets.put("hybrid, asked first, vector known", own + "q=" + NEW);
            targets.put("hybrid, asked first", own + "q=" + NEW_TO_THE_MODEL);
            targets.put("hybrid, asked again", own + "q=");
            Map<String, List<Round>> rounds = new LinkedHashMap<>();
            for (int round = -1; round < argument(args, 3, 5); round++) {
                for (var target : targets.entrySet()) {
                    var measured = bench.round(target.getValue());
                    if (round >= 0)
                        rounds.computeIfAbsent(target.getKey(), unused -> new ArrayList<>())
                                .add(measured);
                }
            }
            rounds.forEach((name, all) -> Results.add(
                    "http",
                    name,
                    List.of(
                            new Figure("a second", median(all, Round::perSecond)),
                            new Figure("p50 ms", median(all, Round::p50)),
                            new Figure("p99 ms", median(all, Round::p99)))));
            minimal.stop();
        }
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return Samples.median(rounds.stream().mapToDouble(figure).toArray());
    }

    private static String json(Bare bare, String query) throws IOException {
        return json(bare, bare.drillSideways(query));
    }

    private static String hybrid(Bare bare, String query, MixedVectors model) throws IOException {
        return json(bare, bare.hybrid(query, model.embed(query)));
    }

    private static String json(Bare bare, Bare.Found found) throws IOException {
        var hits = new ArrayList<Object>();
        for (var hit : found.hits().scoreDocs) {
            var record = bare.record(hit.doc);
            var passage = CODEC.read(record.bytes, record.offset, record.length);
            hits.add(Map.of("score", hit.score, "passage", CODEC.values(passage)));
        }
        return Json.text(Map.of("total", found.hits().totalHits.value(), "hits", hits, "facets", found.facets()));
    }

    /** The address of the next search; what a target ends with says how new its query is. */
    private String address(String target, int i) {
        String query = SearchBenchmark.QUERIES[i % SearchBenchmark.QUERIES.length].replace(' ', '+');
        if (target.endsWith(NEW_TO_THE_MODEL))
            return target.replace(NEW_TO_THE_MODEL, query + "+" + asked.incrementAndGet());
        return target.endsWith(NEW)
                ? target.replace(NEW, SearchBenchmark.anew(query, asked.incrementAndGet()))
                : target + query;
    }

    private Round round(String target) throws InterruptedException, ExecutionException {
        var latencies = new ConcurrentHistogram(3);
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Object>>();
            for (int c = 0; c < clients; c++) {
                int first = c;
                running.add(threads.submit(() -> {
                    for (int i = first; System.nanoTime() < end; i++) {
                        var request = HttpRequest.newBuilder(URI.create(address(target, i)));
                        long asked = System.nanoTime();
                        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                        if (answer.statusCode() != 200) throw new IOException("status " + answer.statusCode());
                        latencies.recordValue((System.nanoTime() - asked) / 1_000);
                    }
                    return null;
                }));
            }
            for (var one : running) one.get();
        }
        double took = (System.nanoTime() - start) / 1e9;
        return new Round(
                latencies.getTotalCount() / took,
                latencies.getValueAtPercentile(50) / 1e3,
                latencies.getValueAtPercentile(99) / 1e3);
    }
}
