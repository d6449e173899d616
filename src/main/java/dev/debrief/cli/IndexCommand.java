package dev.debrief.cli;

import dev.debrief.embed.Bge;
import dev.debrief.index.Snapshot;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Option(names = "--again", description = "Build it even where nothing changed since the last time.")
    boolean again;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        var home = index.home(new Bge());
        var current = again ? Optional.<Snapshot>empty() : home.current();
        if (current.isPresent()) {
            try (var snapshot = current.get()) {
                System.out.printf(
                        "Nothing changed: %d passages from %d articles, built %s%n",
                        snapshot.passages(),
                        snapshot.contents().articles().size(),
                        snapshot.manifest().built());
            }
            return 0;
        }
        try (var progress = new TerminalProgress()) {
            var result = home.rebuild(progress);
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
