package dev.debrief.cli;

import dev.debrief.app.BuildProgress;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Limits;
import dev.debrief.app.LiveKnowledgeBase;
import dev.debrief.app.Server;
import dev.debrief.app.Workspace;
import dev.debrief.ingest.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serve the pages and the API. Builds the index first if it is missing or stale.",
            "",
            "Limits: 512 characters for a query, 20,000 for a draft, 256 KiB for a request body; the first 10,000 hits of a search can be paged through.",
            "",
            "Example: debrief serve --corpus ~/articles --index /tmp/my-index --port 7171",
            ""
        })
final class ServeCommand implements Callable<Integer> {
    /** How long the first pages have the processor to themselves before the models are loaded. */
    private static final Duration PAGES_FIRST = Duration.ofMillis(300);

    private final Server.Starter pages;

    ServeCommand(Server.Starter pages) {
        this.pages = pages;
    }

    @Mixin
    IndexOptions index = new IndexOptions();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. Default: ${DEFAULT-VALUE}, which only this machine can reach.")
    String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7070",
            description = "Port to listen on, 0 for any free port. Default: ${DEFAULT-VALUE}.")
    int port = 7070;

    @Option(names = "--watch", description = "Watch articles and patterns, and serve changes within seconds.")
    boolean watch;

    @Option(
            names = "--read-only",
            description = "Serve the index as it is and never write it. Exits with the reason if it cannot be read.")
    boolean readOnly;

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            description =
                    "Host name, besides those of this machine, that requests may use for this server; repeatable.")
    List<String> hosts = new ArrayList<>();

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "200",
            description =
                    "Requests per second allowed for one client, with bursts of five times as many. Default: ${DEFAULT-VALUE}.")
    int rate = 200;

    @Option(
            names = "--concurrent",
            paramLabel = "N",
            defaultValue = "64",
            description = "Requests that may wait for a processor, up to two seconds, for pages and for drafts each;"
                    + " further ones get 503. Default: ${DEFAULT-VALUE}.")
    int concurrent = 64;

    @Option(
            names = "--deadline",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "Time limit of a search. Default: ${DEFAULT-VALUE}.")
    int deadline = 10;

    @Option(
            names = "--log",
            paramLabel = "FORMAT",
            defaultValue = "quiet",
            description = {
                "Log on standard error: quiet (start-up messages and warnings only), text, or json (the last two also write"
                        + " a line for each request and each change of the index).",
                "Requests are logged by route, never with their content. Default: ${DEFAULT-VALUE}."
            })
    Logging.Format log = Logging.Format.QUIET;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) throw Failure.ofUsage("--port " + port + ": must be 0 to 65535");
        if (watch && readOnly)
            throw Failure.ofUsage("--watch writes the index and --read-only forbids that: choose one");
        Logging.use(log);
        var limits = limits();
        checkAddress();
        var announced = new CountDownLatch(1);
        var workspace = index.workspace(limits.deadline(), line -> reportAfter(announced, line));
        long stamp = watch ? workspace.stamp() : 0;
        var progress = new BuildProgress();
        // The index opens while the server starts; both take about equally long.
        var opening = CompletableFuture.supplyAsync(() -> open(workspace, progress));
        var live = new LiveKnowledgeBase(opening, progress, limits.patience());
        var server = start(live, limits);
        try (live) {
            // Nothing is built, so that whether the index can be read is known in a moment.
            if (readOnly) opened(opening);
            System.err.println("Debrief is at " + server.address(host) + "  (Ctrl+C stops it)");
            announced.countDown();
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                stopped.countDown();
            }));
            var passages = opened(opening).status().passages();
            if (watch) workspace.watch(stamp, live);
            System.err.printf("Debrief is ready: %,d passages%n", passages);
            if (!stopped.await(PAGES_FIRST.toMillis(), TimeUnit.MILLISECONDS)) load(live);
            stopped.await();
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
        return 0;
    }

    /** The address is the first thing that is printed, whatever the build has to say. */
    private static void reportAfter(CountDownLatch announced, String line) {
        try {
            announced.await();
            System.err.println(line);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Loads the models, so that the first search and the first draft do not have to. */
    private static void load(LiveKnowledgeBase live) throws IOException {
        live.<@Nullable Void, IOException>use(knowledge -> {
            knowledge.load();
            return null;
        });
    }

    private KnowledgeBase open(Workspace workspace, Progress progress) {
        try {
            return readOnly ? workspace.openAsItIs() : IndexOptions.open(workspace, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the knowledge base; throws the original exception if it could not be opened. */
    private static KnowledgeBase opened(CompletableFuture<KnowledgeBase> opening) throws IOException {
        try {
            return opening.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException io) throw io.getCause();
            if (e.getCause() instanceof RuntimeException other) throw other;
            throw e;
        }
    }

    private Limits limits() {
        try {
            var standard = Limits.STANDARD;
            return new Limits(concurrent, standard.patience(), Duration.ofSeconds(deadline), rate, 5 * rate, hosts);
        } catch (IllegalArgumentException e) {
            throw Failure.ofUsage("--rate, --concurrent, and --deadline: " + e.getMessage());
        }
    }

    /** Reports an address that cannot be listened on before anything is built for it, and in one line. */
    private void checkAddress() {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved())
            throw new Failure("there is no host '" + host + "'; --host takes an address of this machine");
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true); // as the server does: a port whose last connections are closing is free
            probe.bind(address);
        } catch (IOException e) {
            throw cannotListen(e);
        }
    }

    private Failure cannotListen(Throwable cause) {
        String advice = port == 0
                ? "--host takes an address of this machine"
                : "if the port is in use, choose another with --port";
        return new Failure("cannot listen on " + host + ":" + port + " (" + rootMessage(cause) + "); " + advice);
    }

    private Server start(LiveKnowledgeBase live, Limits limits) {
        try {
            return Logging.withoutServerLog(() -> pages.start(live, limits, host, port));
        } catch (RuntimeException e) {
            throw cannotListen(e);
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) cause = cause.getCause();
        return String.valueOf(cause.getMessage());
    }
}
