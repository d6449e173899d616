package dev.debrief.cli;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Limits;
import dev.debrief.app.LiveKnowledgeBase;
import dev.debrief.app.Server;
import dev.debrief.app.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serve the pages and the API; index first if the index is missing or stale.",
            "",
            "A query may have 512 characters, a draft 20,000, a body 256 KiB; 10,000 hits can be paged through.",
            "",
            "Example: debrief serve --corpus ~/articles --index /tmp/my-index --port 7171",
            ""
        })
final class ServeCommand implements Callable<Integer> {
    /** How long the first pages have the processor to themselves before what meaning and drafts need is loaded. */
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
            description = "Address to listen on. Default: ${DEFAULT-VALUE}, this machine only.")
    String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7070",
            description = "Port to listen on, 0 for any free one. Default: ${DEFAULT-VALUE}.")
    int port = 7070;

    @Option(
            names = "--watch",
            description = "Look at articles and patterns all the time and serve what changed within seconds.")
    boolean watch;

    @Option(
            names = "--read-only",
            description = "Never write the index: serve it as it is, and stop with the reason where it cannot be read.")
    boolean readOnly;

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            description = "Name that this server is called by, where it is none of this machine's own; repeatable.")
    List<String> hosts = new ArrayList<>();

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "200",
            description =
                    "Requests a second that one client may make; five times as many at once. Default: ${DEFAULT-VALUE}.")
    int rate = 200;

    @Option(
            names = "--concurrent",
            paramLabel = "N",
            defaultValue = "64",
            description =
                    "Requests that are worked on at once; others wait two seconds at most. Default: ${DEFAULT-VALUE}.")
    int concurrent = 64;

    @Option(
            names = "--deadline",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "Time that a search may take. Default: ${DEFAULT-VALUE}.")
    int deadline = 10;

    @Option(
            names = "--log",
            paramLabel = "FORMAT",
            defaultValue = "quiet",
            description = {
                "The log on standard error, beside what is said of the start: quiet (warnings only),",
                "text or json (a line for each request and change).",
                "Requests are logged by route, never with what was asked. Default: ${DEFAULT-VALUE}."
            })
    Logging.Format log = Logging.Format.QUIET;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) throw Failure.ofUsage("--port " + port + ": 0 to 65535");
        if (watch && readOnly) throw Failure.ofUsage("--watch writes the index, --read-only forbids it: choose one");
        Logging.use(log);
        var limits = limits();
        var workspace = index.workspace(limits.deadline());
        long stamp = watch ? workspace.stamp() : 0;
        // The index is opened while the server starts: each takes about as long as the other.
        var opening = CompletableFuture.supplyAsync(() -> open(workspace));
        var live = new LiveKnowledgeBase(opening, limits.deadline());
        var server = start(live, limits);
        try (live) {
            var knowledge = opened(opening);
            if (watch) workspace.watch(stamp, live);
            System.err.println("Debrief is ready: " + server.address(host) + "  (Ctrl+C stops it)");
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                stopped.countDown();
            }));
            if (!stopped.await(PAGES_FIRST.toMillis(), TimeUnit.MILLISECONDS)) knowledge.warmUp();
            stopped.await();
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
        return 0;
    }

    private KnowledgeBase open(Workspace workspace) {
        try {
            return readOnly ? workspace.openAsItIs() : IndexOptions.open(workspace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The knowledge base, or the reason why there is none. */
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
            throw Failure.ofUsage("--rate, --concurrent and --deadline: " + e.getMessage());
        }
    }

    private Server start(LiveKnowledgeBase live, Limits limits) {
        try {
            return pages.start(live, limits, host, port);
        } catch (RuntimeException e) {
            throw new Failure("cannot listen on " + host + ":" + port + "; is it in use? Choose another with --port ("
                    + rootMessage(e) + ")");
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) cause = cause.getCause();
        return String.valueOf(cause.getMessage());
    }
}
