package dev.debrief.cli;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Workspace;
import dev.debrief.domain.Mode;
import dev.debrief.eval.ExtractionEval;
import dev.debrief.eval.HeldOut;
import dev.debrief.eval.NearestEval;
import dev.debrief.eval.SearchEval;
import dev.debrief.eval.Unseen;
import dev.debrief.ingest.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = {
            "Measure quality on judged cases.",
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
        throw new ParameterException(
                spec.commandLine(), "choose what to measure: extraction, search, nearest, or unseen");
    }

    @Command(
            name = "extraction",
            mixinStandardHelpOptions = true,
            description =
                    "Compare extracted passages with labels: precision and recall of each kind, tags, pairs, and titles.")
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
                            description = "Labels, one JSON object per line; repeatable.")
                    List<Path> labels)
            throws IOException {
        var figures = ExtractionEval.figures(List.of(articles), new ArrayList<>(labels));
        print(figures);
        return 0;
    }

    @Command(
            name = "search",
            mixinStandardHelpOptions = true,
            description =
                    "Compare the first ten hits of judged queries with the relevant passages: nDCG, MRR, and recall.")
    int search(
            @Mixin IndexOptions index,
            @Option(
                            names = "--queries",
                            required = true,
                            paramLabel = "FILE",
                            description = "Judged queries, one JSON object per line.")
                    Path queries,
            @Option(
                            names = "--mode",
                            defaultValue = "hybrid",
                            description = "hybrid, lexical, or vector. Default: ${DEFAULT-VALUE}.")
                    Mode mode)
            throws IOException {
        try (var knowledge = index.open()) {
            var judged = SearchEval.judge(knowledge, queries, mode);
            judged.forEach(one -> Output.print(String.format(
                    Locale.ROOT,
                    "%-8s %.3f %.3f %.3f  %s",
                    one.id(),
                    one.ndcg(),
                    one.reciprocalRank(),
                    one.recall(),
                    one.query())));
            print(SearchEval.figures(judged));
        }
        return 0;
    }

    @Command(
            name = "nearest",
            mixinStandardHelpOptions = true,
            description = "Compare the findings for judged drafts with the failures that the drafts contain.")
    int nearest(
            @Mixin IndexOptions index,
            @Option(
                            names = "--drafts",
                            required = true,
                            paramLabel = "FILE",
                            description = "Judged drafts, one JSON object per line.")
                    Path drafts,
            @Option(
                            names = "--held-out",
                            paramLabel = "FILE",
                            description = {
                                "Also check each failing draft against a catalogue without the patterns that it shows.",
                                "FILE lists the snippets of the articles that document each pattern.",
                                "Takes some minutes, because it builds an index for each group of patterns."
                            })
                    @Nullable
                    Path heldOut,
            @Option(
                            names = "--by",
                            paramLabel = "FIELD",
                            description =
                                    "Also report the drafts by the values of a field that they have, such as role.")
                    @Nullable
                    String field)
            throws IOException {
        try (var knowledge = index.open()) {
            print(NearestEval.figures(knowledge, drafts));
            if (field != null) NearestEval.figuresBy(knowledge, drafts, field).forEach(EvalCommand::print);
        }
        if (heldOut != null) {
            var measured =
                    new HeldOut(index.sources.sources(), EvalCommand::workspace, line -> System.err.println(line));
            print(measured.figures(drafts, heldOut));
        }
        return 0;
    }

    @Command(
            name = "unseen",
            mixinStandardHelpOptions = true,
            description = {
                "Review the answers of the patterns that are marked as held out, with models trained without these patterns.",
                "Takes some minutes, because it trains again."
            })
    int unseen(
            @Mixin SourceOptions sources,
            @Option(names = "--by", paramLabel = "WHAT", description = "Also report the answers by role or family.")
                    Unseen.@Nullable By by)
            throws IOException {
        var figures = new Unseen(sources.sources(), EvalCommand::workspace).figures(by);
        print(figures.all());
        figures.groups().forEach(EvalCommand::print);
        return 0;
    }

    /** A workspace that says nothing of what it does. */
    private static Workspace workspace(Sources sources, Path folder) {
        return Workspace.of(sources, folder, KnowledgeBase.LONGEST_SEARCH, unused -> {});
    }

    private static void print(String group, Map<String, Double> figures) {
        Output.print("");
        Output.print(group);
        print(figures);
    }

    private static void print(Map<String, Double> figures) {
        figures.forEach((name, value) -> Output.print(String.format(Locale.ROOT, "%-30s %.3f", name, value)));
    }
}
