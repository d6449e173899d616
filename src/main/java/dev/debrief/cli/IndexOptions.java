package dev.debrief.cli;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Workspace;
import dev.debrief.ingest.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name sources and the index built from them, for the commands that search. */
final class IndexOptions {
    @Mixin
    SourceOptions sources = new SourceOptions();

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "Folder of the index. Default: index in the folder of this program.")
    @Nullable
    Path index;

    Workspace workspace() {
        return workspace(KnowledgeBase.LONGEST_SEARCH, System.err::println);
    }

    /**
     * @param longest how long a search may take
     * @param report receives what is done and what is wrong, one line each
     */
    Workspace workspace(Duration longest, Consumer<String> report) {
        Path folder = index == null ? SourceOptions.home().resolve("index") : index;
        return Workspace.of(sources.sources(), folder, longest, report);
    }

    /** Opens the knowledge base. Builds the index first if it is missing or stale. */
    KnowledgeBase open() throws IOException {
        return open(workspace(), Progress.NONE);
    }

    /** @param others who else follows a build */
    static KnowledgeBase open(Workspace workspace, Progress others) throws IOException {
        try (var progress = new TerminalProgress()) {
            return workspace.open(progress.and(others));
        }
    }
}
