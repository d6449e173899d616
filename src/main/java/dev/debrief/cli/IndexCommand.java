package dev.debrief.cli;

import dev.debrief.embed.Bge;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = {
            "Build the index. Texts that did not change since the last build are not read by the model again.",
            "",
            "Example: debrief index --corpus ~/articles --index /tmp/my-index",
            ""
        })
final class IndexCommand implements Callable<Integer> {
    @Mixin
    IndexOptions index = new IndexOptions();

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        try (var progress = new TerminalProgress()) {
            var result = index.home(new Bge()).rebuild(progress);
            System.out.printf(
                    "%d passages from %d articles, %d patterns, %d passages linked to a pattern, %d texts embedded, %.1f s%n",
                    result.passages(),
                    result.articles(),
                    result.patterns(),
                    result.linked(),
                    result.embedded(),
                    (System.nanoTime() - start) / 1e9);
        }
        return 0;
    }
}
