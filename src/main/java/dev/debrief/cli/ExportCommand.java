package dev.debrief.cli;

import dev.debrief.app.Articles;
import dev.debrief.domain.Schema;
import dev.debrief.text.Problem;
import dev.debrief.wire.Json;
import dev.debrief.wire.Responses;
import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Print all passages in article order, one JSON object per line. Needs no index and no model.",
            "",
            "Example: debrief export --corpus ~/articles > passages.jsonl",
            ""
        })
final class ExportCommand implements Callable<Integer> {
    @Mixin
    SourceOptions sources = new SourceOptions();

    @Option(names = "--index", paramLabel = "DIR", description = "Ignored: passages are read from the articles.")
    @Nullable
    Path index;

    @Override
    public Integer call() {
        var articles = Articles.in(sources.articles(), sources.sources().patterns());
        var problems = new ArrayList<Problem>();
        var responses = new Responses(Schema.SHIPPED);
        var out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8);
        articles.all().forEach(understood -> {
            problems.addAll(understood.problems());
            var about = understood.article().summary();
            understood.passages().forEach(passage -> out.println(Json.text(responses.exported(passage, about))));
        });
        // Some articles fail only when they are reached.
        problems.addAll(articles.problems());
        Problem.lines(problems).forEach(System.err::println);
        out.flush();
        return 0;
    }
}
