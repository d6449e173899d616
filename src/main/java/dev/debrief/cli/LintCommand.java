package dev.debrief.cli;

import dev.debrief.app.Articles;
import dev.debrief.text.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Check articles that declare their passages: marks, values, pairs, patterns, sources, and passages too short to",
            "stand alone. Prints file:line: message. Exits with 1 if there is anything to mend.",
            "",
            "Example: debrief lint corpus/articles",
            ""
        })
final class LintCommand implements Callable<Integer> {
    @Mixin
    SourceOptions sources = new SourceOptions();

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Folder of articles. Default: that of --corpus.")
    @Nullable
    Path folder;

    @Override
    public Integer call() {
        var folders = folder == null ? sources.articles() : List.of(folder);
        for (Path one : folders) if (!Files.isDirectory(one)) throw new Failure("there is no folder " + one);
        var articles = Articles.in(folders, sources.sources().patterns());
        var findings = articles.lint().stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
        findings.forEach(System.out::println);
        int read = articles.ids().size();
        System.err.println(
                findings.isEmpty()
                        ? "Nothing to mend in " + (read == 1 ? "1 article" : read + " articles")
                        : (findings.size() == 1 ? "1 finding" : findings.size() + " findings"));
        return findings.isEmpty() ? 0 : 1;
    }
}
