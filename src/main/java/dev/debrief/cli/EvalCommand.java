package dev.debrief.cli;

import dev.debrief.eval.ExtractionEval;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = {
            "Measure on judged cases.",
            "",
            "Example: debrief eval extraction --articles src/test/resources/articles --labels labels.jsonl",
            ""
        },
        synopsisSubcommandLabel = "COMMAND")
final class EvalCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what to measure is needed: extraction");
    }

    @Command(
            name = "extraction",
            mixinStandardHelpOptions = true,
            description = "Compare passages with labels: precision and recall of each kind, tags, pairs and titles.")
    int extraction(
            @Option(
                            names = "--articles",
                            required = true,
                            paramLabel = "DIR",
                            description = "Folder of the judged articles.")
                    Path articles,
            @Option(
                            names = "--labels",
                            required = true,
                            paramLabel = "FILE",
                            description = "Labels, a JSON object a line; repeatable.")
                    List<Path> labels)
            throws IOException {
        var figures = ExtractionEval.figures(List.of(articles), new ArrayList<>(labels));
        figures.forEach((name, value) -> Output.print(String.format(Locale.ROOT, "%-28s %.3f", name, value)));
        return 0;
    }
}
