package dev.debrief.cli;

import dev.debrief.embed.Bge;
import dev.debrief.web.Engine;
import dev.debrief.web.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serve the pages and the API; index first if the index is missing or stale.",
            "",
            "Example: debrief serve --corpus ~/articles --index /tmp/my-index --port 7171",
            ""
        })
final class ServeCommand implements Callable<Integer> {
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

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) throw new Failure("--port " + port + ": 0 to 65535");
        var embedder = new Bge();
        // The index is opened while the server starts: each takes about as long as the other.
        var opening = CompletableFuture.supplyAsync(() -> open(embedder));
        var server = start(opening);
        try (var engine = opened(opening)) {
            embedder.load();
            engine.warmUp();
            System.err.println("Debrief is ready: http://" + host + ":" + server.port() + "/  (Ctrl+C stops it)");
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                stopped.countDown();
            }));
            stopped.await();
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
        return 0;
    }

    private Engine open(Bge embedder) {
        try {
            return Engine.open(index.open(embedder), embedder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine, or the reason why there is none. */
    private static Engine opened(CompletableFuture<Engine> opening) throws IOException {
        try {
            return opening.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException io) throw io.getCause();
            if (e.getCause() instanceof RuntimeException other) throw other;
            throw e;
        }
    }

    private WebServer start(CompletableFuture<Engine> engine) {
        try {
            return WebServer.start(engine, host, port);
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
