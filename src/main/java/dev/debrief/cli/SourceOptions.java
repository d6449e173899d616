package dev.debrief.cli;

import dev.debrief.ingest.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name the folders of articles and patterns, for the commands that read them. */
final class SourceOptions {
    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description = {
                "Folder of .txt, .md, .html, .pdf, and .docx articles, including subfolders; repeatable.",
                "Default: corpus/articles and corpus/local in the folder of this program."
            })
    List<Path> corpus = new ArrayList<>();

    @Option(
            names = "--patterns",
            paramLabel = "DIR",
            description = "Folder of the pattern catalogue. Default: corpus/patterns in the folder of this program.")
    @Nullable
    Path patterns;

    Sources sources() {
        var chosen = patterns;
        if (chosen != null && !Files.isDirectory(chosen))
            throw new Failure("--patterns " + chosen + ": no such folder");
        return new Sources(articles(), chosen == null ? home().resolve("corpus/patterns") : chosen);
    }

    List<Path> articles() {
        if (!corpus.isEmpty()) {
            for (Path folder : corpus) {
                if (!Files.isDirectory(folder)) throw new Failure("--corpus " + folder + ": no such folder");
            }
            return corpus;
        }
        var folders = new ArrayList<Path>();
        for (String name : new String[] {"corpus/articles", "corpus/local"}) {
            if (Files.isDirectory(home().resolve(name))) folders.add(home().resolve(name));
        }
        return folders;
    }

    /** The folder of the program, as set by the launcher. */
    static Path home() {
        return Path.of(System.getProperty("debrief.home", "."));
    }
}
