package dev.debrief.cli;

import dev.debrief.embed.Bge;
import dev.debrief.eval.ExtractionEval;
import dev.debrief.eval.HeldOut;
import dev.debrief.eval.NearestEval;
import dev.debrief.eval.SearchEval;
import dev.debrief.match.Nearest;
import dev.debrief.retrieve.Mode;
import dev.debrief.search.PassageSearch;
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
        throw new ParameterException(spec.commandLine(), "what to measure is needed: extraction, search or nearest");
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
        print(figures);
        return 0;
    }

    @Command(
            name = "search",
            mixinStandardHelpOptions = true,
            description = "Compare the first ten hits of judged queries with what answers them: nDCG, MRR and recall.")
    int search(
            @Mixin IndexOptions index,
            @Option(
                            names = "--queries",
                            required = true,
                            paramLabel = "FILE",
                            description = "Judged queries, a JSON object a line.")
                    Path queries,
            @Option(names = "--mode", defaultValue = "hybrid", description = "hybrid, lexical or vector.") Mode mode)
            throws IOException {
        var embedder = new Bge();
        try (var snapshot = index.open(embedder)) {
            var judged = SearchEval.judge(new PassageSearch(snapshot, embedder), queries, mode);
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
            description = "Compare what is found for judged drafts with the failures that they commit.")
    int nearest(
            @Mixin IndexOptions index,
            @Option(
                            names = "--drafts",
                            required = true,
                            paramLabel = "FILE",
                            description = "Judged drafts, a JSON object a line.")
                    Path drafts,
            @Option(
                            names = "--held-out",
                            paramLabel = "FILE",
                            description = {
                                "Also compare each failing draft without the patterns that it commits.",
                                "FILE says which pieces of the articles document each pattern.",
                                "Builds an index for each group of patterns: some minutes."
                            })
                    @Nullable
                    Path heldOut)
            throws IOException {
        var embedder = new Bge();
        try (var snapshot = index.open(embedder)) {
            print(NearestEval.figures(new Nearest(snapshot, embedder), drafts));
        }
        if (heldOut != null) {
            print(new HeldOut(index.sources.sources(), embedder, line -> System.err.println(line))
                    .figures(drafts, heldOut, index.folder()));
        }
        return 0;
    }

    private static void print(Map<String, Double> figures) {
        figures.forEach((name, value) -> Output.print(String.format(Locale.ROOT, "%-30s %.3f", name, value)));
    }
}
