package dev.debrief.cli;

import dev.debrief.embed.Bge;
import dev.debrief.index.IndexHome;
import dev.debrief.index.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sources and the index made from them, for the commands that search. */
final class IndexOptions {
    @Mixin
    SourceOptions sources = new SourceOptions();

    @Option(names = "--index", paramLabel = "DIR", description = "Folder of the index. Default: index of this program.")
    @Nullable
    Path index;

    Path folder() {
        return index == null ? SourceOptions.home().resolve("index") : index;
    }

    IndexHome home(Bge embedder) {
        return new IndexHome(folder(), sources.sources(), embedder, line -> System.err.println(line));
    }

    /** The index, built first where it is missing or stale. */
    Snapshot open(Bge embedder) throws IOException {
        try (var progress = new TerminalProgress()) {
            return home(embedder).open(progress);
        }
    }
}
