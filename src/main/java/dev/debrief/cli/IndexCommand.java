package dev.debrief.cli;

import dev.debrief.app.KnowledgeBase;
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
            "Build the index. Texts that have not changed since the last build are not embedded again.",
            "",
            "Example: debrief index --corpus ~/articles --index /tmp/my-index",
            ""
        })
final class IndexCommand implements Callable<Integer> {
    @Mixin
    IndexOptions index = new IndexOptions();

    @Option(names = "--again", description = "Build the index even if nothing has changed.")
    boolean again;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        var workspace = index.workspace();
        var current = again ? Optional.<KnowledgeBase>empty() : workspace.current();
        if (current.isPresent()) {
            try (var knowledge = current.get()) {
                var status = knowledge.status();
                System.out.printf(
                        "Nothing has changed: %d passages from %d articles, built %s%n",
                        status.passages(), status.articles(), status.built());
            }
            return 0;
        }
        try (var progress = new TerminalProgress()) {
            var result = workspace.rebuild(progress);
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
