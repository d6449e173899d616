package dev.debrief.cli;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Limits;
import dev.debrief.app.LiveKnowledgeBase;
import dev.debrief.app.Server;
import dev.debrief.app.Workspace;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Exercises what the first minute of use needs, on a small sample, so that the launcher can record a start-up cache. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
    private static final String SAMPLE = """
            # Sample

            ## What committees look for

            A committee at Google rejected a candidate because every example started with "I". Committees look for decisions.

            ## Mistakes to avoid

            - BAD: "I fixed it alone over the weekend."
            - GOOD: "Two teams agreed to move a launch, and the fix went out after six weeks."
            """;

    private static final List<String> PAGES = List.of(
            "/readyz",
            "/",
            "/search?q=decisions",
            "/api/search?q=committee+decisions&kind=bad-example",
            "/browse",
            "/articles",
            "/articles/sample",
            "/patterns",
            "/assets/debrief.css");

    /** Nobody waits for a warm-up, so nobody would stop one that hangs. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Server.Starter pages;

    WarmUpCommand(Server.Starter pages) {
        this.pages = pages;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("debrief-warm-up");
        try {
            Path articles = Files.createDirectory(folder.resolve("articles"));
            Files.writeString(articles.resolve("sample.md"), SAMPLE);
            // With the shipped catalogue, models are read from files instead of being trained, as at every normal
            // start.
            var sources =
                    new Sources(List.of(articles), new SourceOptions().sources().patterns());
            var workspace = Workspace.of(sources, folder.resolve("index"), KnowledgeBase.LONGEST_SEARCH, unused -> {});
            try (var knowledge = workspace.open(Progress.NONE);
                    var server = pages.start(LiveKnowledgeBase.of(knowledge), Limits.STANDARD, "127.0.0.1", 0);
                    var client = HttpClient.newHttpClient()) {
                for (String page : PAGES) {
                    var address = URI.create("http://127.0.0.1:" + server.port() + page);
                    client.send(
                            HttpRequest.newBuilder(address).timeout(LONGEST).build(),
                            HttpResponse.BodyHandlers.discarding());
                }
            }
        } finally {
            delete(folder);
        }
        return 0;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
