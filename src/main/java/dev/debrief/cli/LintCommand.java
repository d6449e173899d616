package dev.debrief.cli;

import dev.debrief.app.Articles;
import dev.debrief.app.NearAnswers;
import dev.debrief.app.Workspace;
import dev.debrief.text.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Check articles that declare their passages: marks, values, pairs, patterns, sources, and passages too short to",
            "stand alone. Without DIR, also check the catalogue: example answers, and patterns that no article documents.",
            "Prints file:line: message. Exits with 1 if there is anything to mend.",
            "",
            "Example: debrief lint corpus/articles",
            ""
        })
final class LintCommand implements Callable<Integer> {
    /** Characters of an answer that are printed. */
    private static final int START = 60;

    @Mixin
    SourceOptions sources = new SourceOptions();

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Folder of articles. Default: that of --corpus.")
    @Nullable
    Path folder;

    @Option(
            names = "--near-answers",
            paramLabel = "N",
            description = "Also list the N pairs of example answers that are nearest in meaning, to find repetitions.")
    int nearAnswers;

    @Override
    public Integer call() {
        var folders = folder == null ? sources.articles() : List.of(folder);
        for (Path one : folders) if (!Files.isDirectory(one)) throw new Failure("there is no folder " + one);
        var articles = Articles.in(folders, sources.sources().patterns());
        var all = new ArrayList<>(articles.lint());
        if (folder == null) all.addAll(articles.lintCatalogue());
        var findings = all.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
        findings.forEach(System.out::println);
        if (nearAnswers > 0) nearAnswers();
        int read = articles.ids().size();
        System.err.println(
                findings.isEmpty()
                        ? "Nothing to mend in " + (read == 1 ? "1 article" : read + " articles")
                        : (findings.size() == 1 ? "1 finding" : findings.size() + " findings"));
        return findings.isEmpty() ? 0 : 1;
    }

    private void nearAnswers() {
        for (var pair : Workspace.nearAnswers(sources.sources().patterns(), nearAnswers))
            Output.print(String.format(
                    Locale.ROOT, "%.3f  %s  |  %s", pair.cosine(), start(pair.one()), start(pair.other())));
    }

    private static String start(NearAnswers.Answer answer) {
        String text = answer.text().replaceAll("\\s+", " ");
        return answer.pattern()
                + (answer.failing() ? ", failing: " : ", strong: ")
                + text.substring(0, Math.min(START, text.length()));
    }
}
